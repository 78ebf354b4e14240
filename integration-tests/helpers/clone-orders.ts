import type { Pool } from "pg"

/** The rows that make an order, and what tells them from those of others. */
const TABLES: [string, string][] = [
  ["order", "id = $1"],
  ["order_summary", "order_id = $1"],
  [
    "order_line_item",
    "id in (select item_id from order_item where order_id = $1)",
  ],
  ["order_item", "order_id = $1"],
  [
    "order_line_item_tax_line",
    "item_id in (select item_id from order_item where order_id = $1)",
  ],
  [
    "order_shipping_method",
    "id in (select shipping_method_id from order_shipping where order_id = $1)",
  ],
  ["order_shipping", "order_id = $1"],
  [
    "order_shipping_method_tax_line",
    "shipping_method_id in (select shipping_method_id from order_shipping where order_id = $1)",
  ],
  [
    "payment_collection",
    "id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  ],
  ["order_payment_collection", "order_id = $1"],
  [
    "payment_session",
    "payment_collection_id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  ],
  [
    "payment",
    "payment_collection_id in (select payment_collection_id from order_payment_collection where order_id = $1)",
  ],
]

/**
 * Puts copies of an order with its payment into the database, as placed right now:
 * a hundred orders in a moment instead of a minute of shopping.
 *
 * @returns the ids of the copies' payments
 */
export async function cloneOrders(
  db: Pool,
  orderId: string,
  count: number
): Promise<string[]> {
  const sources: [string, string[]][] = []
  const ids = new Set<string>()
  for (const [table, where] of TABLES) {
    const { rows } = await db.query<{ row: string; id: string }>(
      `select to_jsonb(source)::text as row, source.id from "${table}" as source where ${where}`,
      [orderId]
    )
    rows.forEach(({ id }) => ids.add(id))
    sources.push([table, rows.map(({ row }) => row)])
  }
  const copies = (rows: string[]) =>
    Array.from({ length: count }, (_, index) =>
      rows.map((row) => ({
        ...JSON.parse(renamed(row, ids, index + 1)),
        created_at: new Date(),
      }))
    ).flat()
  for (const [table, rows] of sources) {
    await db.query(
      `insert into "${table}"
       select (jsonb_populate_record(null::"${table}", value)).* from jsonb_array_elements($1::jsonb)`,
      [JSON.stringify(copies(rows))]
    )
  }
  const payments = sources.find(([table]) => table === "payment")
  return copies(payments?.[1] ?? []).map(({ id }) => id)
}

function renamed(row: string, ids: Set<string>, copy: number): string {
  return [...ids].reduce(
    (text, id) => text.replaceAll(`"${id}"`, `"${id}_${copy}"`),
    row
  )
}
