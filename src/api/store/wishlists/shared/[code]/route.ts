import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { WISHLIST_MODULE } from "../../../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../../../modules/wishlist/service"
import type { StoreSharedWishlistResponse } from "../../../../../types/http/wishlist"
import { presentWishlists } from "../../../../../utils/wishlist/present-wishlists"
import {
  readShopperContext,
  type ShopperQuery,
} from "../../../../../utils/wishlist/shopper-context"

/** What a code looks like; anything else is not looked up. */
const CODE = /^[\w-]{43}$/

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreSharedWishlistResponse>
) => {
  const { code } = req.params
  const [shared] = CODE.test(code)
    ? await req.scope
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .listWishlists({ share_code: code }, { take: 1 })
    : []
  if (!shared) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "Wishlist with this share code was not found"
    )
  }
  const [{ name, items }] = await presentWishlists(
    req.scope,
    [shared],
    await readShopperContext(req, req.validatedQuery as ShopperQuery)
  )
  res.json({
    wishlist: {
      name,
      items: items.map((item) => ({
        product_id: item.product_id,
        variant_id: item.variant_id,
        quantity: item.quantity,
        created_at: item.created_at,
        gone: item.gone,
        product: item.product,
        variant: item.variant,
        price: item.price,
        in_stock: item.in_stock,
      })),
    },
  })
}
