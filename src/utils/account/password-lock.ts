import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { hashToken } from "../random-token"

/** Name of the lock under which the password or the email of an identity changes. */
export function passwordLockKey(storedEmail: string): string {
  return `shopkeeper-password:${hashToken(storedEmail).slice(0, 32)}`
}

/** Changes a password, or the email it belongs to, while nobody else does. */
export function withPasswordLock<T>(
  container: MedusaContainer,
  storedEmail: string,
  change: () => Promise<T>
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(passwordLockKey(storedEmail), change, { timeout: 10 })
}
