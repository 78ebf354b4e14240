import type { PaymentReconciliationRow } from "../types"
import type { Sql } from "./sql"

/** How far the payments of each provider were compared. */
export class PaymentReconciliations {
  constructor(private readonly sql: Sql) {}

  async get(id: string): Promise<PaymentReconciliationRow> {
    await this.sql.raw(
      `insert into shop_payment_reconciliation (id) values (:id) on conflict (id) do nothing`,
      { id }
    )
    const { rows } = await this.sql.raw<PaymentReconciliationRow>(
      `select id, compared_until, window_from, window_to, cursor, deep_at, unreachable_since
         from shop_payment_reconciliation where id = :id`,
      { id }
    )
    return rows[0]
  }

  /** A run begins: from now on one that is cut off is taken up where it was. */
  async begin(id: string, from: Date, to: Date): Promise<void> {
    await this.sql.raw(
      `update shop_payment_reconciliation
          set window_from = :from, window_to = :to, cursor = null, updated_at = now()
        where id = :id`,
      { id, from, to }
    )
  }

  /** A page was compared. */
  async advance(id: string, cursor: string): Promise<void> {
    await this.sql.raw(
      `update shop_payment_reconciliation set cursor = :cursor, updated_at = now() where id = :id`,
      { id, cursor }
    )
  }

  /** A run came to its end. */
  async finish(id: string, deep: boolean): Promise<void> {
    await this.sql.raw(
      `update shop_payment_reconciliation
          set compared_until = window_to, window_from = null, window_to = null, cursor = null,
              deep_at = case when :deep then now() else deep_at end, updated_at = now()
        where id = :id`,
      { id, deep }
    )
  }

  /** The provider does not answer; since when. */
  async markUnreachable(id: string): Promise<Date> {
    const { rows } = await this.sql.raw<{ unreachable_since: Date }>(
      `update shop_payment_reconciliation
          set unreachable_since = coalesce(unreachable_since, now()), updated_at = now()
        where id = :id returning unreachable_since`,
      { id }
    )
    return rows[0].unreachable_since
  }

  /** The provider answers again; since when it did not, if it did not. */
  async markReachable(id: string): Promise<Date | null> {
    const { rows } = await this.sql.raw<{ since: Date }>(
      `with before as (
         select id, unreachable_since as since from shop_payment_reconciliation
          where id = :id and unreachable_since is not null for update)
       update shop_payment_reconciliation as row set unreachable_since = null, updated_at = now()
         from before where row.id = before.id returning before.since`,
      { id }
    )
    return rows[0]?.since ?? null
  }
}
