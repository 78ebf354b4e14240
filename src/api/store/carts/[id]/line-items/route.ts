import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreCheckoutCartResponse } from "../../../../../types/http/checkout"
import { presentCart } from "../../../../../utils/checkout/respond"
import { emptyCartWorkflow } from "../../../../../workflows/checkout/empty-cart"

export const DELETE = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreCheckoutCartResponse>
) => {
  const { id } = req.params
  await emptyCartWorkflow(req.scope).run({ input: { id } })
  res.json({ cart: await presentCart(req, id) })
}
