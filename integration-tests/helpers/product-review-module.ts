import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import ProductReviewModuleService from "../../src/modules/product-review/service"
import { createDatabase } from "./database"

/** The module's own service on a migrated database, without a server around it. */
export async function createProductReviewModule(): Promise<{
  service: ProductReviewModuleService
  db: Knex
  close: () => Promise<void>
}> {
  const database = await createDatabase()
  const db = knex({
    client: "pg",
    connection: database.url,
    pool: { min: 0, max: 25 },
  })
  const manager = {
    getTransactionContext: () => undefined,
    getKnex: () => db,
  }
  const baseRepository = {
    getFreshManager: () => manager,
    transaction: <T>(act: (manager: unknown) => Promise<T>) =>
      db.transaction((transaction) =>
        act({ getTransactionContext: () => transaction })
      ),
  }
  return {
    service: new ProductReviewModuleService({ baseRepository }, {}),
    db,
    close: async () => {
      await db.destroy()
      await database.drop()
    },
  }
}
