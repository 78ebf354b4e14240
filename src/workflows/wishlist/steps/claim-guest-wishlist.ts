import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"

export const claimGuestWishlistStepId = "claim-guest-wishlist"
/** This step gives a guest's items to a customer and spends the guest's token. */
export const claimGuestWishlistStep = createStep(
  claimGuestWishlistStepId,
  async (input: { token: string; customer_id: string }, { container }) => {
    const claimed = await container
      .resolve<WishlistModuleService>(WISHLIST_MODULE)
      .claimGuestWishlist(input.token, input.customer_id)
    return new StepResponse(claimed, claimed)
  },
  async (claimed, { container }) => {
    if (claimed) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .undoClaim(claimed)
    }
  }
)
