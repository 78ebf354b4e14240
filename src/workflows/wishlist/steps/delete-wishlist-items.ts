import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"

export const deleteWishlistItemsStepId = "delete-wishlist-items"
/** This step takes items off their lists; undone, they are back. */
export const deleteWishlistItemsStep = createStep(
  deleteWishlistItemsStepId,
  async (ids: string[], { container }) => {
    if (ids.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .softDeleteWishlistItems(ids)
    }
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .restoreWishlistItems(ids)
    }
  }
)
