import { type MedusaRequest, refetchEntity } from "@medusajs/framework/http"
import type { StoreCheckoutCartResponse } from "../../types/http/checkout"
import { cartNotFound } from "./cart-errors"

/** The cart as core's routes answer it, with the `fields` of the request. */
export async function presentCart(
  req: MedusaRequest,
  id: string
): Promise<StoreCheckoutCartResponse["cart"]> {
  const cart = await refetchEntity({
    entity: "cart",
    idOrFilter: id,
    scope: req.scope,
    fields: req.queryConfig.fields,
  })
  if (!cart) {
    throw cartNotFound(id)
  }
  return cart as StoreCheckoutCartResponse["cart"]
}
