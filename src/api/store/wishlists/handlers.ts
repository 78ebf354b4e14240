import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { WishlistOwner } from "../../../modules/wishlist/types"
import type {
  StoreWishlistItemDeleteResponse,
  StoreWishlistItemResponse,
  StoreWishlistResponse,
} from "../../../types/http/wishlist"
import { resolveOptions } from "../../../utils/resolve-options"
import {
  presentItemOfWishlist,
  presentOwnedWishlist,
} from "../../../utils/wishlist/respond"
import {
  salesChannelsOf,
  type ShopperRequest,
} from "../../../utils/wishlist/shopper-context"
import {
  addItemToWishlistWorkflow,
  removeItemFromWishlistWorkflow,
} from "../../../workflows/wishlist"
import type { StoreAddWishlistItemType } from "../customers/me/wishlists/validators"

type ListRequest<Body> = ShopperRequest &
  Pick<MedusaRequest<Body>, "params" | "validatedBody">

/** Shows a list of that owner, a customer or a guest, as it is now. */
export async function showWishlist(
  req: ListRequest<unknown>,
  res: MedusaResponse<StoreWishlistResponse>,
  owner: WishlistOwner
): Promise<void> {
  res.json({ wishlist: await presentOwnedWishlist(req, req.params.id, owner) })
}

/** Puts an item on a list of that owner. */
export async function addItem(
  req: ListRequest<StoreAddWishlistItemType>,
  res: MedusaResponse<StoreWishlistItemResponse>,
  owner: WishlistOwner
): Promise<void> {
  const { result } = await addItemToWishlistWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id: req.params.id,
      owner,
      sales_channel_ids: salesChannelsOf(req),
      max: resolveOptions(req.scope).wishlist.maxItems,
    },
  })
  const answer = await presentItemOfWishlist(req, result, owner)
  res.status(result.created ? 201 : 200).json(answer)
}

/** Takes an item off a list of that owner. */
export async function removeItem(
  req: ListRequest<unknown>,
  res: MedusaResponse<StoreWishlistItemDeleteResponse>,
  owner: WishlistOwner
): Promise<void> {
  const { id, item_id } = req.params
  const { result } = await removeItemFromWishlistWorkflow(req.scope).run({
    input: { id, item_id, owner },
  })
  res.json({
    id: item_id,
    object: "wishlist_item",
    deleted: true,
    wishlist: await presentOwnedWishlist(req, result.wishlist_id, owner),
  })
}
