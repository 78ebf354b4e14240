import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"

export type UpdateWishlistsStepInput = {
  id: string
  name?: string
  share_code?: string | null
}[]

export const updateWishlistsStepId = "update-wishlists"
/** This step changes the name or the share code of lists. */
export const updateWishlistsStep = createStep(
  updateWishlistsStepId,
  async (data: UpdateWishlistsStepInput, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const before = await service.listWishlists(
      { id: data.map(({ id }) => id) },
      { select: ["id", "name", "share_code"] }
    )
    const wishlists = await service.updateWishlists(data)
    return new StepResponse(
      wishlists,
      before.map(({ id, name, share_code }) => ({ id, name, share_code }))
    )
  },
  async (before, { container }) => {
    if (before?.length) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .updateWishlists(before)
    }
  }
)
