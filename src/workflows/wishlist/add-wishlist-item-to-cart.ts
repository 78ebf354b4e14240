import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteWishlistItemsStep } from "./steps/delete-wishlist-items"
import { resolveCartLineStep } from "./steps/resolve-cart-line"
import {
  retrieveOwnedWishlistStep,
  retrieveWishlistItemStep,
} from "./steps/retrieve-owned-wishlist"

export type AddWishlistItemToCartWorkflowInput = {
  id: string
  item_id: string
  customer_id: string
  cart_id: string
  /** Which variant, when the item is a product. */
  variant_id?: string
  /** Take the item off the list. */
  remove: boolean
}

export const addWishlistItemToCartWorkflowId = "add-wishlist-item-to-cart"
/** This workflow puts an item of a list into a cart; core checks the stock. */
export const addWishlistItemToCartWorkflow = createWorkflow(
  addWishlistItemToCartWorkflowId,
  (input: WorkflowData<AddWishlistItemToCartWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep({
      id: input.id,
      owner: { customer_id: input.customer_id },
    })
    const item = retrieveWishlistItemStep({
      wishlist_id: wishlist.id,
      item_id: input.item_id,
    })
    const line = resolveCartLineStep({
      item,
      cart_id: input.cart_id,
      customer_id: input.customer_id,
      variant_id: input.variant_id,
    })
    const removed = transform({ input, item }, (data) =>
      data.input.remove ? [data.item.id] : []
    )
    deleteWishlistItemsStep(removed)
    // Last: a failing cart brings the item back, and a cart has no undo of its own.
    addToCartWorkflow.runAsStep({
      input: { cart_id: input.cart_id, items: [line] },
    })
    return new WorkflowResponse({ cart_id: input.cart_id })
  }
)
