import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { WishlistWorkflowEvents } from "../../modules/wishlist/constants"
import type { WishlistOwner } from "../../modules/wishlist/types"
import { addWishlistItemStep } from "./steps/add-wishlist-item"
import { retrieveOwnedWishlistStep } from "./steps/retrieve-owned-wishlist"
import { validateWishlistProductStep } from "./steps/validate-wishlist-product"

export type AddItemToWishlistWorkflowInput = {
  /** Of the list, or `default`. */
  id: string
  owner: WishlistOwner
  sales_channel_ids: string[]
  product_id?: string
  variant_id?: string
  quantity?: number
  note?: string | null
  /** How many items a list holds. */
  max: number
}

export const addItemToWishlistWorkflowId = "add-item-to-wishlist"
/** This workflow puts a product or a variant on a list; the same twice stays one item. */
export const addItemToWishlistWorkflow = createWorkflow(
  addItemToWishlistWorkflowId,
  (input: WorkflowData<AddItemToWishlistWorkflowInput>) => {
    const wishlist = retrieveOwnedWishlistStep(input)
    const product = validateWishlistProductStep(input)
    const item = transform({ input, wishlist, product }, (data) => ({
      wishlist_id: data.wishlist.id,
      product_id: data.product.product_id,
      variant_id: data.input.variant_id ?? null,
      quantity: data.input.quantity,
      note: data.input.note,
      max: data.input.max,
    }))
    const added = addWishlistItemStep(item)
    when("item-is-new", { added }, (data) => data.added.created).then(() => {
      const data = transform({ added, wishlist }, (result) => ({
        id: result.added.id,
        wishlist_id: result.wishlist.id,
      }))
      emitEventStep({ eventName: WishlistWorkflowEvents.ITEM_ADDED, data })
    })
    const result = transform({ added, wishlist }, (data) => ({
      item_id: data.added.id,
      wishlist_id: data.wishlist.id,
      created: data.added.created,
    }))
    return new WorkflowResponse(result)
  }
)
