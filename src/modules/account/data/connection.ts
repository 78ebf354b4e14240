import type { Context } from "@medusajs/framework/types"
import type { Knex, SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"

export type Connection = Knex | Knex.Transaction

/** The transaction that the call runs in, else the pool. */
export function connectionOf(context: Context): Connection {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
}

/** Runs a statement and answers its rows. */
export async function rows<Row>(
  connection: Connection,
  statement: string,
  bindings: Record<string, unknown>
): Promise<Row[]> {
  const { rows: found } = await connection.raw<{ rows: Row[] }>(
    statement,
    bindings as Record<string, string>
  )
  return found
}
