import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"
import type { AddWishlistItemDTO } from "../../../modules/wishlist/types"

export type AddWishlistItemStepInput = AddWishlistItemDTO & { max: number }

export const addWishlistItemStepId = "add-wishlist-item"
/** This step puts an item on a list, or changes the one that is there. */
export const addWishlistItemStep = createStep(
  addWishlistItemStepId,
  async ({ max, ...item }: AddWishlistItemStepInput, { container }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const added = await service.addItem(item)
    if (added.created) {
      const items = await service.listWishlistItems(
        { wishlist_id: item.wishlist_id },
        { select: ["id"], take: max + 1 }
      )
      if (items.length > max) {
        await service.undoAddItem(added)
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `A wishlist holds ${max} items; remove one first`
        )
      }
    }
    return new StepResponse(added, added)
  },
  async (added, { container }) => {
    if (added) {
      await container
        .resolve<WishlistModuleService>(WISHLIST_MODULE)
        .undoAddItem(added)
    }
  }
)
