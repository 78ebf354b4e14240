import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { prepareRetrieveQuery, refetchEntity } from "@medusajs/framework/http"
import type { HttpTypes } from "@medusajs/framework/types"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import { completeCartPaymentWorkflow } from "../../../../../workflows/payment/complete-cart-payment"

/** In core's place: same path, same answers, and a payment that fails is a cart that can be paid again. */
export const POST = async (
  req: MedusaRequest<unknown, HttpTypes.SelectParams>,
  res: MedusaResponse<unknown>
) => {
  const { id } = req.params
  const { result } = await completeCartPaymentWorkflow(req.scope).run({
    input: { cart_id: id },
  })
  if (result.error) {
    const { remoteQueryConfig } = await prepareRetrieveQuery(
      {},
      { defaults: defaultStoreCartFields },
      req as never
    )
    const cart = await refetchEntity({
      entity: "cart",
      idOrFilter: id,
      scope: req.scope,
      fields: remoteQueryConfig.fields,
    })
    res.json({ type: "cart", cart, error: result.error })
    return
  }
  const order = await refetchEntity({
    entity: "order",
    idOrFilter: result.order_id ?? "",
    scope: req.scope,
    fields: req.queryConfig.fields,
  })
  res.json({ type: "order", order })
}
