import { WISHLIST_MODULE } from "../../modules/wishlist/constants"
import type WishlistModuleService from "../../modules/wishlist/service"
import type { PersonalDataHolder } from "../account/personal-data/types"

/** What they keep for later. */
export const wishlistPersonalData: PersonalDataHolder = {
  feature: "wishlist",
  export: async (container, { customer_id }) => {
    const wishlists = await container
      .resolve<WishlistModuleService>(WISHLIST_MODULE)
      .listWishlists({ customer_id }, { relations: ["items"] })
    return {
      wishlists: wishlists.map(({ id, name, created_at, items }) => ({
        id,
        name,
        created_at,
        items: items.map(({ product_id, variant_id, quantity, note }) => ({
          product_id,
          variant_id,
          quantity,
          note,
        })),
      })),
    }
  },
  erase: async (container, { customer_id }) => {
    const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
    const wishlists = await service.listWishlists(
      { customer_id },
      { select: ["id"], withDeleted: true }
    )
    // Their items go with them.
    await service.deleteWishlists(wishlists.map(({ id }) => id))
  },
}
