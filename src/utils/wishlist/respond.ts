import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  WISHLIST_MODULE,
  WISHLIST_TOKEN_HEADER,
} from "../../modules/wishlist/constants"
import type WishlistModuleService from "../../modules/wishlist/service"
import type { WishlistOwner } from "../../modules/wishlist/types"
import type { WishlistItemView, WishlistView } from "../../types/http/wishlist"
import { presentWishlists } from "./present-wishlists"
import {
  readShopperContext,
  type ShopperQuery,
  type ShopperRequest,
} from "./shopper-context"

/** The signed-in customer as an owner of lists. */
export function customerOwner(
  req: Pick<AuthenticatedMedusaRequest, "auth_context">
): {
  customer_id: string
} {
  return { customer_id: req.auth_context.actor_id }
}

/**
 * The guest who sent a list's token.
 *
 * @throws {MedusaError} UNAUTHORIZED when there is none
 */
export function guestOwner(req: Pick<ShopperRequest, "get">): WishlistOwner {
  const token = req.get(WISHLIST_TOKEN_HEADER)
  if (!token) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      `Send the token of the wishlist as ${WISHLIST_TOKEN_HEADER}`
    )
  }
  return { guest_token: token }
}

/** The list as its owner sees it now. */
export async function presentOwnedWishlist(
  req: ShopperRequest,
  id: string,
  owner: WishlistOwner
): Promise<WishlistView> {
  const wishlist = await req.scope
    .resolve<WishlistModuleService>(WISHLIST_MODULE)
    .retrieveOwnedWishlist(id, owner)
  const [view] = await presentWishlists(
    req.scope,
    [wishlist],
    await readShopperContext(req, req.validatedQuery as ShopperQuery)
  )
  return view
}

/** The list, and one item of it, after a change. */
export async function presentItemOfWishlist(
  req: ShopperRequest,
  ids: { wishlist_id: string; item_id: string },
  owner: WishlistOwner
): Promise<{ item: WishlistItemView; wishlist: WishlistView }> {
  const wishlist = await presentOwnedWishlist(req, ids.wishlist_id, owner)
  const item = wishlist.items.find(({ id }) => id === ids.item_id)
  if (!item) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Wishlist item with id: ${ids.item_id} was not found`
    )
  }
  return { item, wishlist }
}
