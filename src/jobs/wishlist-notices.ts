import type { MedusaContainer } from "@medusajs/framework/types"
import { WISHLIST_MODULE } from "../modules/wishlist/constants"
import type WishlistModuleService from "../modules/wishlist/service"
import { resolveOptions } from "../utils/resolve-options"
import { sendWishlistNoticesWorkflow } from "../workflows/wishlist"

const BATCH = 100

/**
 * Looks through all lists for dropped prices and for what is back in stock. Prices
 * change by the clock too (a sale that begins), so looking beats listening.
 */
export default async function wishlistNoticesJob(
  container: MedusaContainer
): Promise<void> {
  const { priceDropNotices, backInStockNotices } =
    resolveOptions(container).wishlist
  if (!priceDropNotices && !backInStockNotices) {
    return
  }
  const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  let after = ""
  for (;;) {
    const customer_ids = await service.listCustomersWithItems({
      after,
      limit: BATCH,
    })
    if (!customer_ids.length) {
      return
    }
    await sendWishlistNoticesWorkflow(container).run({
      input: { customer_ids },
    })
    after = customer_ids[customer_ids.length - 1]
  }
}

export const config = {
  name: "wishlist-notices",
  schedule: "*/5 * * * *",
}
