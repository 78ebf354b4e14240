import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"

/** Runs a statement in the transaction of the call, else on its own. */
export function sql<Row>(
  context: Context,
  statement: string,
  bindings: unknown[]
): Promise<Row[]> {
  const manager = (context.transactionManager ??
    context.manager) as SqlEntityManager
  return manager.execute(statement, bindings)
}

/** What Medusa keeps beside an amount, for exactness. */
export function rawAmount(amount: number): string {
  return JSON.stringify({ value: String(amount), precision: 20 })
}
