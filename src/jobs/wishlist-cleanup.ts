import type { MedusaContainer } from "@medusajs/framework/types"
import { WISHLIST_MODULE } from "../modules/wishlist/constants"
import type WishlistModuleService from "../modules/wishlist/service"
import { resolveOptions } from "../utils/resolve-options"

/** Removes the lists of guests who have not come back. */
export default async function wishlistCleanupJob(
  container: MedusaContainer
): Promise<void> {
  const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  const days = resolveOptions(container).wishlist.guestDays
  let deleted: number
  do {
    deleted = await service.deleteStaleWishlists(days)
  } while (deleted > 0)
}

export const config = {
  name: "wishlist-cleanup",
  schedule: "17 3 * * *",
}
