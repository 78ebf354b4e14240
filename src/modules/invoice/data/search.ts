import type { Context } from "@medusajs/framework/types"
import type { FoundDocument, InvoiceSearch } from "../types"
import { sql } from "./sql"

const COLUMNS = `id, kind, number, order_id, order_display_id, invoice_id, refund_id, buyer_name, buyer_email,
  total::float8 as total, currency_code, issued_at`

/** A page of documents and how many there are; days begin where the shop is. */
export async function searchDocuments(
  context: Context,
  { limit, offset, order, ...search }: InvoiceSearch,
  timeZone: string
): Promise<[FoundDocument[], number]> {
  const { where, bindings } = conditions(search, timeZone)
  const direction = order === "issued_at" ? "asc" : "desc"
  const rows = await sql<FoundDocument>(
    context,
    `select ${COLUMNS} from shop_invoice_document ${where}
      order by issued_at ${direction}, id ${direction} limit ? offset ?`,
    [...bindings, limit, offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    context,
    `select count(*)::int as count from shop_invoice_document ${where}`,
    bindings
  )
  return [rows, count]
}

/** The next ids after a document, oldest first: for exports of any size. */
export async function idsAfter(
  context: Context,
  after: { issued_at: Date; id: string } | undefined,
  search: Pick<InvoiceSearch, "from" | "to">,
  { timeZone, limit }: { timeZone: string; limit: number }
): Promise<string[]> {
  const { where, bindings } = conditions(search, timeZone)
  const rows = await sql<{ id: string }>(
    context,
    `select id from shop_invoice_document ${where}
      ${after ? "and (issued_at, id) > (?, ?)" : ""}
      order by issued_at, id limit ?`,
    [...bindings, ...(after ? [after.issued_at, after.id] : []), limit]
  )
  return rows.map(({ id }) => id)
}

function conditions(
  { from, to, kind, q }: Omit<InvoiceSearch, "limit" | "offset" | "order">,
  timeZone: string
) {
  const found: [string, unknown[]][] = []
  if (from) {
    found.push(["issued_at >= ?::timestamp at time zone ?", [from, timeZone]])
  }
  if (to) {
    found.push([
      "issued_at < (?::date + 1)::timestamp at time zone ?",
      [to, timeZone],
    ])
  }
  if (kind) {
    const kinds = [kind].flat()
    found.push([`kind in (${kinds.map(() => "?").join(", ")})`, kinds])
  }
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    found.push([
      "(number ilike ? or buyer_name ilike ? or buyer_email ilike ? or order_display_id::text = ?)",
      [like, like, like, q.replace(/^#/, "")],
    ])
  }
  return {
    where: `where ${["true", ...found.map(([text]) => text)].join(" and ")}`,
    bindings: found.flatMap(([, bindings]) => bindings),
  }
}
