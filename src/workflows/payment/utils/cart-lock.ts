import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Seconds that one waits for who completes the cart right now. */
const PATIENCE = 40

/** Runs while nobody completes the cart: core's workflow holds the same lock. */
export function underCartLock<T>(
  container: MedusaContainer,
  cartId: string,
  act: () => Promise<T>
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute([cartId], act, { timeout: PATIENCE })
}
