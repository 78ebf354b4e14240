import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type { ProductReviewRequestDTO } from "../../../modules/product-review/types"
import { signReviewRequest } from "../../../utils/product-review/request-token"
import { resolveOptions } from "../../../utils/resolve-options"
import { queueMailWorkflow } from "../../mail"
import { reviewRequestSecret } from "./open-product-review-request"

const AT_ONCE = 100

export const queueProductReviewRequestsStepId = "queue-product-review-requests"

/**
 * This step hands the mail of every noted request over. The mail's key is the
 * order's, so that a step that is cut short and runs again sends nothing twice;
 * a mail that is queued is on its way, so there is nothing to undo.
 */
export const queueProductReviewRequestsStep = createStep(
  queueProductReviewRequestsStepId,
  async (_: Record<string, never>, { container }) => {
    const reviews = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    let queued = 0
    for (;;) {
      const requests = (await reviews.listProductReviewRequests(
        { queued_at: null },
        { take: AT_ONCE, order: { created_at: "ASC" } }
      )) as ProductReviewRequestDTO[]
      for (const request of requests) {
        queued += (await queueRequest(container, request)) ? 1 : 0
        await reviews.updateProductReviewRequests([
          { id: request.id, queued_at: new Date() },
        ])
      }
      if (requests.length < AT_ONCE) {
        return new StepResponse({ queued })
      }
    }
  }
)

/** Queues one mail; false when there is nothing left to ask about. */
async function queueRequest(
  container: MedusaContainer,
  request: ProductReviewRequestDTO
): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { id, order_id, email, customer_id, product_ids } = request
  const [{ data: products }, { data: written }, { data: orders }] =
    await Promise.all([
      query.graph({
        entity: "product",
        fields: ["id", "title", "thumbnail"],
        filters: { id: product_ids, status: "published" },
      }),
      query.graph({
        entity: "product_review",
        fields: ["product_id"],
        filters: {
          product_id: product_ids,
          ...(customer_id ? { customer_id } : { email }),
        },
      }),
      query.graph({
        entity: "order",
        fields: [
          "display_id",
          "currency_code",
          "customer.first_name",
          "shipping_address.first_name",
        ],
        filters: { id: order_id },
      }),
    ])
  const reviewed = new Set(
    written.map(({ product_id }: { product_id: string }) => product_id)
  )
  const open = products.filter(
    (product: { id: string }) => !reviewed.has(product.id)
  )
  const order = orders[0]
  if (!email || !open.length || !order) {
    return false
  }
  const { requestPath } = resolveOptions(container).productReview
  const token = signReviewRequest(id, reviewRequestSecret(container))
  await queueMailWorkflow(container).run({
    input: {
      key: `review-request:${order_id}`,
      template: "review-request",
      to: email,
      customer_id,
      order_id,
      data: {
        first_name:
          (customer_id && order.customer?.first_name) ||
          order.shipping_address?.first_name,
        order: {
          display_id: order.display_id,
          currency_code: order.currency_code,
        },
        products: open.map(
          (product: {
            id: string
            title: string
            thumbnail?: string | null
          }) => ({
            title: product.title,
            thumbnail: product.thumbnail,
            url: `${requestPath}?${new URLSearchParams({ token, product_id: product.id })}`,
          })
        ),
      },
    },
  })
  return true
}
