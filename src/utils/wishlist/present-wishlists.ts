import type { MedusaContainer } from "@medusajs/framework/types"
import { WISHLIST_MODULE } from "../../modules/wishlist/constants"
import type WishlistModuleService from "../../modules/wishlist/service"
import type { WishlistDTO, WishlistItemDTO } from "../../modules/wishlist/types"
import type { WishlistItemView, WishlistView } from "../../types/http/wishlist"
import {
  listSellableProducts,
  type SellableProduct,
  type SellableVariant,
  type ShopperContext,
} from "./sellable-products"

/** Lists with their items as a shopper sees them now: live price, sale and stock. */
export async function presentWishlists(
  container: MedusaContainer,
  wishlists: WishlistDTO[],
  shopper: ShopperContext
): Promise<WishlistView[]> {
  const items = wishlists.length
    ? await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .listWishlistItems(
          { wishlist_id: wishlists.map(({ id }) => id) },
          { order: { created_at: "DESC", id: "DESC" }, take: null }
        )
    : []
  const products = await listSellableProducts(
    container,
    [...new Set(items.map(({ product_id }) => product_id))],
    shopper
  )
  return wishlists.map((wishlist) => ({
    id: wishlist.id,
    name: wishlist.name,
    is_default: wishlist.is_default,
    share_code: wishlist.share_code,
    created_at: toIso(wishlist.created_at),
    updated_at: toIso(wishlist.updated_at),
    items: items
      .filter((item) => item.wishlist_id === wishlist.id)
      .map((item) => presentItem(item, products.get(item.product_id))),
  }))
}

/** An item beside what the shop sells of it now. */
export function presentItem(
  item: WishlistItemDTO,
  product: SellableProduct | undefined
): WishlistItemView {
  const variant = product?.variants.find(({ id }) => id === item.variant_id)
  const gone = !product || (item.variant_id !== null && !variant)
  const candidates = gone ? [] : variant ? [variant] : product.variants
  return {
    id: item.id,
    product_id: item.product_id,
    variant_id: item.variant_id,
    quantity: item.quantity,
    note: item.note,
    created_at: toIso(item.created_at),
    gone,
    product: gone
      ? null
      : {
          title: product.title,
          handle: product.handle,
          thumbnail: product.thumbnail,
        },
    variant: variant ? { title: variant.title, sku: variant.sku } : null,
    price: cheapestPrice(candidates),
    in_stock: candidates.some(({ in_stock }) => in_stock),
  }
}

function cheapestPrice(variants: SellableVariant[]): SellableVariant["price"] {
  return variants
    .map(({ price }) => price)
    .reduce(
      (lowest, price) =>
        price && (!lowest || price.amount < lowest.amount) ? price : lowest,
      null
    )
}

function toIso(date: Date | string): string {
  return new Date(date).toISOString()
}
