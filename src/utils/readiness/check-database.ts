import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NotReady } from "./not-ready"

/** PostgreSQL answers a query. */
export async function checkDatabase(container: MedusaContainer): Promise<void> {
  const database = container.resolve<Knex>(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  await database.raw("select 1").catch(() => {
    throw new NotReady("PostgreSQL does not answer")
  })
}
