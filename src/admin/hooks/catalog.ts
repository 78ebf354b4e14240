import { useQuery } from "@tanstack/react-query"
import type { AdminCatalogProductResponse } from "../../types/http/catalog"
import { sdk } from "../lib/sdk"

/** A product with who created it. */
export function useCatalogProduct(id: string) {
  return useQuery({
    queryKey: ["catalog", "product", id],
    queryFn: () =>
      sdk.client.fetch<AdminCatalogProductResponse>(
        `/admin/catalog/products/${id}`
      ),
  })
}
