import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Runs statements on Medusa's own tables, all or none of them. Its services would
 * leave things behind: they do not see what is deleted softly, cannot write what a
 * payment provider answered, and note the old address as a change of the order.
 */
export async function eraseInCore(
  container: MedusaContainer,
  statements: string[],
  bindings: Record<string, unknown>
): Promise<void> {
  const connection = container.resolve<Knex>(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  await connection.transaction(async (transaction) => {
    for (const statement of statements) {
      await transaction.raw(statement, bindings as Record<string, string>)
    }
  })
}

/** Sets what an address says of a person; country and province stay, taxes hang on them. */
export const BLANK_ADDRESS = `first_name = null, last_name = null, company = null, address_1 = null, address_2 = null,
  city = null, postal_code = null, phone = null, metadata = null, updated_at = now()`
