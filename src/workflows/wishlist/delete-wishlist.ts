import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { deleteWishlistsStep } from "./steps/delete-wishlists"
import { retrieveOwnedWishlistStep } from "./steps/retrieve-owned-wishlist"

export type DeleteWishlistWorkflowInput = { id: string; owner: WishlistOwner }

export const deleteWishlistWorkflowId = "delete-wishlist"
/** This workflow deletes a list with its items. */
export const deleteWishlistWorkflow = createWorkflow(
  deleteWishlistWorkflowId,
  (input: WorkflowData<DeleteWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const ids = transform({ wishlist }, (data) => [data.wishlist.id])
    deleteWishlistsStep(ids)
    return new WorkflowResponse(wishlist)
  }
)
