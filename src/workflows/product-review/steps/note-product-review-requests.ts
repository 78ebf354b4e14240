import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import { authorName } from "../../../utils/product-review/author-name"
import { resolveOptions } from "../../../utils/resolve-options"

const A_DAY = 24 * 60 * 60 * 1000
/** A shop that stood still for less than this forgets nobody. */
const LOOK_BACK_DAYS = 7
const PAGE = 200

export const noteProductReviewRequestsStepId = "note-product-review-requests"

/**
 * This step notes every order that was delivered long enough ago and was never
 * asked about, in a row of its own: once an order, however often it runs. A row
 * that is there is the point, so there is nothing to undo.
 */
export const noteProductReviewRequestsStep = createStep(
  noteProductReviewRequestsStepId,
  async (_: Record<string, never>, { container }) => {
    const { requestAfterDays } = resolveOptions(container).productReview
    if (requestAfterDays === null) {
      return new StepResponse({ noted: 0 })
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const until = Date.now() - requestAfterDays * A_DAY
    let noted = 0
    for (let skip = 0; ; skip += PAGE) {
      const { data } = await query.graph({
        entity: "fulfillment",
        fields: ["id", "order.id"],
        filters: {
          delivered_at: {
            $gte: new Date(until - LOOK_BACK_DAYS * A_DAY),
            $lte: new Date(until),
          },
          canceled_at: null,
        },
        pagination: { skip, take: PAGE, order: { id: "ASC" } },
      })
      const fulfillments = data as unknown as {
        order?: { id: string } | null
      }[]
      const orderIds = fulfillments.flatMap(({ order }) => order?.id ?? [])
      noted += await noteRequests(container, [...new Set(orderIds)])
      if (data.length < PAGE) {
        return new StepResponse({ noted })
      }
    }
  }
)

type DeliveredOrder = {
  id: string
  status: string
  email: string | null
  customer_id: string | null
  customer?: {
    has_account: boolean
    first_name: string | null
    last_name: string | null
  } | null
  shipping_address?: {
    first_name: string | null
    last_name: string | null
  } | null
  items: { product_id: string | null }[]
}

async function noteRequests(
  container: MedusaContainer,
  orderIds: string[]
): Promise<number> {
  const reviews = container.resolve<ProductReviewModuleService>(
    PRODUCT_REVIEW_MODULE
  )
  const known = await reviews.listProductReviewRequests(
    { order_id: orderIds },
    { select: ["order_id"], take: orderIds.length }
  )
  const asked = new Set(known.map(({ order_id }) => order_id))
  const fresh = orderIds.filter((id) => !asked.has(id))
  if (!fresh.length) {
    return 0
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "email",
        "customer_id",
        "customer.has_account",
        "customer.first_name",
        "customer.last_name",
        "shipping_address.first_name",
        "shipping_address.last_name",
        "items.product_id",
      ],
      filters: { id: fresh },
    })
  const { allowGuests, requestLinkDays } =
    resolveOptions(container).productReview
  const expires_at = new Date(Date.now() + requestLinkDays * A_DAY)
  const rows = (data as unknown as DeliveredOrder[]).map((order) => {
    const hasAccount = order.customer?.has_account ?? false
    const isAsked =
      order.status !== "canceled" && order.email && (hasAccount || allowGuests)
    const person = hasAccount ? order.customer : order.shipping_address
    return {
      order_id: order.id,
      email: order.email?.toLowerCase() ?? null,
      customer_id: hasAccount ? order.customer_id : null,
      author: authorName(person?.first_name, person?.last_name),
      product_ids: isAsked
        ? [
            ...new Set(
              order.items.flatMap(({ product_id }) => product_id ?? [])
            ),
          ]
        : [],
      expires_at,
    }
  })
  return reviews.noteRequests(rows)
}
