import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"
import type { WishlistItemSeen } from "../../../modules/wishlist/types"

export const rememberSeenItemsStepId = "remember-seen-wishlist-items"
/** This step takes note of the prices and the stock that customers have been told of. Last of its workflow: it has no undoing. */
export const rememberSeenItemsStep = createStep(
  rememberSeenItemsStepId,
  async (seen: WishlistItemSeen[], { container }) => {
    if (seen.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .updateWishlistItems(seen)
    }
    return new StepResponse(undefined)
  }
)
