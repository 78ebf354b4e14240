import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

export type Connection = Knex | Knex.Transaction

/** The transaction that the call runs in, else the pool. */
export function connectionOf(context: Context): Connection {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
}

const UNIQUE_VIOLATION = "23505"

/** Whether an insert failed because such a row is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === UNIQUE_VIOLATION
}
