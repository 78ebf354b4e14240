import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreCheckoutCartResponse } from "../../../../../types/http/checkout"
import { openCartOf } from "./open-cart"
import { presentCart } from "../../../../../utils/checkout/respond"
import type { StoreGetCustomerCartParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetCustomerCartParamsType>,
  res: MedusaResponse<StoreCheckoutCartResponse>
) => {
  const { region_id } = req.filterableFields as { region_id?: string }
  const id = await openCartOf(req, region_id)
  res.json({ cart: await presentCart(req, id) })
}
