import type { ExecArgs } from "@medusajs/framework/types"
import wishlistNoticesJob from "../jobs/wishlist-notices"

/** Sends the notices of wishlists now: `medusa exec ./src/scripts/wishlist-notices.js`. */
export default async function wishlistNoticesScript({
  container,
}: ExecArgs): Promise<void> {
  await wishlistNoticesJob(container)
}
