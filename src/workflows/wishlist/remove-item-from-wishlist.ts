import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { WishlistWorkflowEvents } from "../../modules/wishlist/constants"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { deleteWishlistItemsStep } from "./steps/delete-wishlist-items"
import {
  retrieveOwnedWishlistStep,
  retrieveWishlistItemStep,
} from "./steps/retrieve-owned-wishlist"

export type RemoveItemFromWishlistWorkflowInput = {
  id: string
  item_id: string
  owner: WishlistOwner
}

export const removeItemFromWishlistWorkflowId = "remove-item-from-wishlist"
/** This workflow takes an item off a list. */
export const removeItemFromWishlistWorkflow = createWorkflow(
  removeItemFromWishlistWorkflowId,
  (input: WorkflowData<RemoveItemFromWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const item = retrieveWishlistItemStep({
      wishlist_id: wishlist.id,
      item_id: input.item_id,
    })
    const ids = transform({ item }, (data) => [data.item.id])
    deleteWishlistItemsStep(ids)
    emitEventStep({
      eventName: WishlistWorkflowEvents.ITEM_REMOVED,
      data: { id: item.id, wishlist_id: wishlist.id },
    })
    return new WorkflowResponse({ wishlist_id: wishlist.id })
  }
)
