import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCatalogProductResponse } from "../../../../../types/http/catalog"
import { readCatalogProduct } from "../../../../../utils/catalog/read-catalog-product"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<AdminCatalogProductResponse>
) => {
  res.json({ product: await readCatalogProduct(req.scope, req.params.id) })
}
