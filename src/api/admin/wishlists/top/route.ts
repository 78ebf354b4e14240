import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  getTotalVariantAvailability,
} from "@medusajs/framework/utils"
import { WISHLIST_MODULE } from "../../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../../modules/wishlist/service"
import type { AdminTopWishlistResponse } from "../../../../types/http/wishlist"
import type { AdminGetTopWishlistParamsType } from "../middlewares"

type VariantRow = {
  id: string
  title: string | null
  sku: string | null
  manage_inventory: boolean
  allow_backorder: boolean
}

export const GET = async (
  req: MedusaRequest<unknown, AdminGetTopWishlistParamsType>,
  res: MedusaResponse<AdminTopWishlistResponse>
) => {
  const { limit } = req.validatedQuery as AdminGetTopWishlistParamsType
  const service = req.scope.resolve<WishlistModuleService>(WISHLIST_MODULE)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [byVariant, byProduct] = await Promise.all([
    service.listDemand({ by: "variant_id", limit }),
    service.listDemand({ by: "product_id", limit }),
  ])
  const variantIds = byVariant.flatMap(({ variant_id }) => variant_id ?? [])
  const productIds = [...byVariant, ...byProduct].map(
    ({ product_id }) => product_id
  )
  const [{ data: variants }, { data: products }, available] = await Promise.all(
    [
      query.graph({
        entity: "product_variant",
        fields: ["id", "title", "sku", "manage_inventory", "allow_backorder"],
        filters: { id: variantIds },
      }),
      query.graph({
        entity: "product",
        fields: ["id", "title"],
        filters: { id: productIds },
      }),
      getTotalVariantAvailability(query, { variant_ids: variantIds }),
    ]
  )
  const titles = new Map(
    products.map(({ id, title }: { id: string; title: string }) => [id, title])
  )
  const variantOf = new Map(
    (variants as VariantRow[]).map((row) => [row.id, row])
  )

  res.json({
    variants: byVariant.flatMap(({ variant_id, product_id, customers }) => {
      const variant = variantOf.get(variant_id ?? "")
      const title = titles.get(product_id)
      if (!variant || title === undefined) {
        return []
      }
      const soldOut =
        variant.manage_inventory &&
        !variant.allow_backorder &&
        (available[variant.id]?.availability ?? 0) <= 0
      return {
        variant_id: variant.id,
        product_id,
        title,
        variant_title: variant.title,
        sku: variant.sku,
        customers,
        waiting: soldOut ? customers : 0,
      }
    }),
    products: byProduct.flatMap(({ product_id, customers }) => {
      const title = titles.get(product_id)
      return title === undefined ? [] : { product_id, title, customers }
    }),
  })
}
