import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreCheckoutDeleteResponse } from "../../../../types/http/checkout"
import { deleteCartWorkflow } from "../../../../workflows/checkout/delete-cart"

export const DELETE = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreCheckoutDeleteResponse>
) => {
  const { id } = req.params
  await deleteCartWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "cart", deleted: true })
}
