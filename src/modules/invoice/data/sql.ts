import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

/** Runs a statement in the transaction that a method of the service is in. */
export function sql<Row>(
  context: Context,
  statement: string,
  bindings: unknown[] = []
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.execute(statement, bindings)
}
