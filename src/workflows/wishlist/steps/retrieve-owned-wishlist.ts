import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"
import type { WishlistOwner } from "../../../modules/wishlist/types"

export type RetrieveOwnedWishlistStepInput = {
  id: string
  owner: WishlistOwner
}

export const retrieveOwnedWishlistStepId = "retrieve-owned-wishlist"
/** This step finds a list of that owner, and nobody else's. */
export const retrieveOwnedWishlistStep = createStep(
  retrieveOwnedWishlistStepId,
  async ({ id, owner }: RetrieveOwnedWishlistStepInput, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(await service.retrieveOwnedWishlist(id, owner))
  }
)

export const retrieveWishlistItemStepId = "retrieve-wishlist-item"
/** This step finds an item on a list. */
export const retrieveWishlistItemStep = createStep(
  retrieveWishlistItemStepId,
  async (input: { wishlist_id: string; item_id: string }, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    return new StepResponse(
      await service.retrieveItemOfWishlist(input.wishlist_id, input.item_id)
    )
  }
)

export const validateWishlistCountStepId = "validate-wishlist-count"
/** This step refuses one list more than a customer may keep. */
export const validateWishlistCountStep = createStep(
  validateWishlistCountStepId,
  async (input: { customer_id: string; max: number }, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const lists = await service.listWishlists(
      { customer_id: input.customer_id },
      { select: ["id"], take: input.max }
    )
    if (lists.length >= input.max) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A customer may keep ${input.max} wishlists; delete one first`
      )
    }
    return new StepResponse(undefined)
  }
)
