import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Seconds that one act on an order waits for the one before it. */
export const ORDER_LOCK_PATIENCE = 20
/** Seconds after which the lock of an act that hangs is free again. */
export const ORDER_LOCK_SECONDS = 120

/** What everything that decides about an order's fate holds; core's own flows lock the bare id. */
export function orderLockKey(orderId: string): string {
  return `shop-order:${orderId}`
}

/** Runs a job while nobody else cancels, fulfils, ships, delivers or completes the order. */
export async function withOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(orderLockKey(orderId), job, { timeout: ORDER_LOCK_PATIENCE })
}
