import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"

export const deleteWishlistsStepId = "delete-wishlists"
/** This step deletes lists with their items; undone, they are back. */
export const deleteWishlistsStep = createStep(
  deleteWishlistsStepId,
  async (ids: string[], { container }) => {
    await container
      .resolve<WishlistModuleService>(WISHLIST_MODULE)
      .softDeleteWishlists(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .restoreWishlists(ids)
    }
  }
)
