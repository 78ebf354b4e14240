import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"

export type CreateWishlistsStepInput = {
  name: string
  customer_id?: string
  guest_token_hash?: string
}[]

export const createWishlistsStepId = "create-wishlists"
/** This step creates lists. */
export const createWishlistsStep = createStep(
  createWishlistsStepId,
  async (data: CreateWishlistsStepInput, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const wishlists = await service.createWishlists(data)
    return new StepResponse(
      wishlists,
      wishlists.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .deleteWishlists(ids)
    }
  }
)
