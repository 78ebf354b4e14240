import type { MedusaContainer } from "@medusajs/framework/types"
import { checkDatabase } from "./check-database"
import { checkMail } from "./check-mail"
import { checkMigrations } from "./check-migrations"
import { checkRedis } from "./check-redis"

/**
 * Ends well when its part is ready, throws a `NotReady` when it is not, and
 * answers "not used" when this shop has no such part.
 */
export type ReadinessCheck = (
  container: MedusaContainer
) => Promise<void | "not used">

/** What has to work before the shop takes calls; one line a feature. */
export const readinessChecks: Record<string, ReadinessCheck> = {
  database: checkDatabase,
  migrations: checkMigrations,
  redis: checkRedis,
  mail: checkMail,
}
