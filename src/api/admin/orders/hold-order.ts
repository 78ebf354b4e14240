import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import { withOrderLock } from "../../../utils/order/order-lock"

const ORDER = "/admin/orders/:id"

/** Core's acts that may not happen while the order is canceled, and the other way round: core reads, then writes. */
export const orderHolds: MiddlewareRoute[] = [
  `${ORDER}/cancel`,
  `${ORDER}/complete`,
  `${ORDER}/archive`,
  `${ORDER}/fulfillments`,
  `${ORDER}/fulfillments/:fulfillment_id/cancel`,
  `${ORDER}/fulfillments/:fulfillment_id/shipments`,
  `${ORDER}/fulfillments/:fulfillment_id/mark-as-delivered`,
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [holdOrder] }))

/** Holds the order until the answer is written. */
async function holdOrder(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  await withOrderLock(req.scope, req.params.id, async () => {
    await refuseWhileCanceling(req)
    await new Promise<void>((done) => {
      // Not the connection's end: a client that hangs up does not end the act.
      const end = res.end.bind(res) as (...args: unknown[]) => MedusaResponse
      res.end = ((...args: unknown[]) => {
        done()
        return end(...args)
      }) as MedusaResponse["end"]
      next()
    })
  })
}

async function refuseWhileCanceling({
  scope,
  params,
}: MedusaRequest): Promise<void> {
  const [cancellation] = await scope
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .listShopOrderCancellations({ order_id: params.id }, { take: 1 })
  if (cancellation && cancellation.state !== "done") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order with id: ${params.id} is being canceled by the ${cancellation.canceled_by}`
    )
  }
}
