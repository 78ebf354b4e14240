import type { Context } from "@medusajs/framework/types"
import { sql } from "./sql"

/** A moment that the feature remembers: `installed_at`, `swept_until`. */
export async function readState(
  context: Context,
  id: string
): Promise<Date | undefined> {
  const [row] = await sql<{ at: Date | string }>(
    context,
    `select at from shop_invoice_state where id = ?`,
    [id]
  )
  return row && new Date(row.at)
}

/** Moves a moment forward, never back. */
export async function moveState(
  context: Context,
  id: string,
  at: Date
): Promise<void> {
  await sql(
    context,
    `insert into shop_invoice_state (id, at) values (?, ?)
     on conflict (id) do update set at = greatest(shop_invoice_state.at, excluded.at), updated_at = now()`,
    [id, at]
  )
}
