import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { randomToken } from "../../utils/random-token"
import { retrieveOwnedWishlistStep } from "./steps/retrieve-owned-wishlist"
import { updateWishlistsStep } from "./steps/update-wishlists"

export type ShareWishlistWorkflowInput = { id: string; owner: WishlistOwner }

export const shareWishlistWorkflowId = "share-wishlist"
/** This workflow opens a list to whoever has its code; an open one keeps its code. */
export const shareWishlistWorkflow = createWorkflow(
  shareWishlistWorkflowId,
  (input: WorkflowData<ShareWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const changes = transform({ wishlist }, (data) => [
      {
        id: data.wishlist.id,
        share_code: data.wishlist.share_code ?? randomToken(),
      },
    ])
    const wishlists = updateWishlistsStep(changes)
    return new WorkflowResponse(wishlists[0])
  }
)

export const revokeWishlistShareWorkflowId = "revoke-wishlist-share"
/** This workflow closes a shared list; the next sharing makes a new code. */
export const revokeWishlistShareWorkflow = createWorkflow(
  revokeWishlistShareWorkflowId,
  (input: WorkflowData<ShareWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const changes = transform({ wishlist }, (data) => [
      { id: data.wishlist.id, share_code: null },
    ])
    const wishlists = updateWishlistsStep(changes)
    return new WorkflowResponse(wishlists[0])
  }
)
