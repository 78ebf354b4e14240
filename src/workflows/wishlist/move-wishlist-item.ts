import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { addWishlistItemStep } from "./steps/add-wishlist-item"
import { deleteWishlistItemsStep } from "./steps/delete-wishlist-items"
import {
  retrieveOwnedWishlistStep,
  retrieveWishlistItemStep,
} from "./steps/retrieve-owned-wishlist"

export type MoveWishlistItemWorkflowInput = {
  id: string
  item_id: string
  owner: WishlistOwner
  /** Where it goes: another list of the same owner, or `default`. */
  to: string
  max: number
}

export const moveWishlistItemWorkflowId = "move-wishlist-item"
/** This workflow moves an item to another list of its owner; where the same waits already, the two become one. */
export const moveWishlistItemWorkflow = createWorkflow(
  moveWishlistItemWorkflowId,
  (input: WorkflowData<MoveWishlistItemWorkflowInput>) => {
    const from = retrieveOwnedWishlistStep(input).config({
      name: "get-source-wishlist",
    })
    const item = retrieveWishlistItemStep({
      wishlist_id: from.id,
      item_id: input.item_id,
    })
    const to = retrieveOwnedWishlistStep({
      id: input.to,
      owner: input.owner,
    }).config({
      name: "get-target-wishlist",
    })
    const addition = transform({ input, item, to }, (data) => ({
      wishlist_id: data.to.id,
      product_id: data.item.product_id,
      variant_id: data.item.variant_id,
      quantity: data.item.quantity,
      note: data.item.note ?? undefined,
      max: data.input.max,
    }))
    const added = addWishlistItemStep(addition)
    // Moved to where it already is, the item that was found is the one that stays.
    const leaving = transform({ item, added }, (data) =>
      data.added.id === data.item.id ? [] : [data.item.id]
    )
    deleteWishlistItemsStep(leaving)
    return new WorkflowResponse({ item_id: added.id, wishlist_id: to.id })
  }
)
