import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { retrieveOwnedWishlistStep } from "./steps/retrieve-owned-wishlist"
import { updateWishlistsStep } from "./steps/update-wishlists"

export type UpdateWishlistWorkflowInput = {
  id: string
  owner: WishlistOwner
  name: string
}

export const updateWishlistWorkflowId = "update-wishlist"
/** This workflow renames a list. */
export const updateWishlistWorkflow = createWorkflow(
  updateWishlistWorkflowId,
  (input: WorkflowData<UpdateWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const changes = transform({ input, wishlist }, (data) => [
      { id: data.wishlist.id, name: data.input.name },
    ])
    const wishlists = updateWishlistsStep(changes)
    return new WorkflowResponse(wishlists[0])
  }
)
