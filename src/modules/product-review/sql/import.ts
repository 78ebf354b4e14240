import type { ImportedProductReview, ProductReviewDTO } from "../types"
import type { Connection } from "./connection"
import { insertReviews, patchReviews } from "./reviews"

export type ImportChange = {
  before: ProductReviewDTO[]
  after: ProductReviewDTO[]
  created: number
  updated: number
}

/** Brings rows of a file in: known ones are changed, others created. */
export async function importRows(
  connection: Connection,
  rows: ImportedProductReview[]
): Promise<ImportChange> {
  const known = await lockKnown(connection, rows)
  const byIdentity = new Map(
    known.flatMap((review) =>
      identities(review).map((identity) => [identity, review] as const)
    )
  )
  const patches = new Map<string, ImportedProductReview>()
  const fresh = new Map<string, ImportedProductReview>()
  for (const row of rows) {
    const names = identities(row)
    const match = names.map((name) => byIdentity.get(name)).find(Boolean)
    if (match) {
      patches.set(match.id, row)
    } else {
      // Twice in one file: the last one counts.
      fresh.set(names.at(-1) as string, row)
    }
  }
  const changed = await patchReviews(
    connection,
    [...patches].map(([id, { id: _, import_key: _key, ...patch }]) => ({
      id,
      patch,
    }))
  )
  const created = fresh.size
    ? await insertReviews(
        connection,
        [...fresh.values()].map(({ id: _, ...row }) => row)
      )
    : []
  return {
    before: known.filter(({ id }) => patches.has(id)),
    after: [...changed, ...created],
    created: created.length,
    updated: rows.length - created.length,
  }
}

/** What a review is known by, the surest first. */
function identities({
  id,
  product_id,
  customer_id,
  email,
  import_key,
}: Partial<ProductReviewDTO>): string[] {
  return [
    ...(id ? [`id:${id}`] : []),
    ...(import_key ? [`key:${import_key}`] : []),
    ...(customer_id ? [`customer:${customer_id}:${product_id}`] : []),
    ...(email ? [`email:${email}:${product_id}`] : []),
  ]
}

async function lockKnown(
  connection: Connection,
  rows: ImportedProductReview[]
): Promise<ProductReviewDTO[]> {
  const pairs = (column: "customer_id" | "email") => {
    const named = rows.filter((row) => row[column])
    return [
      named.map((row) => row[column] as string),
      named.map(({ product_id }) => product_id),
    ]
  }
  const { rows: known } = await connection.raw(
    `select * from product_review where deleted_at is null and (
       id = any(?) or import_key = any(?)
       or (customer_id, product_id) in (select * from unnest(?::text[], ?::text[]))
       or (email, product_id) in (select * from unnest(?::text[], ?::text[])))
     order by id for update`,
    [
      rows.flatMap(({ id }) => id ?? []),
      rows.flatMap(({ import_key }) => import_key ?? []),
      ...pairs("customer_id"),
      ...pairs("email"),
    ]
  )
  return known
}

/** The next ids of an export, in the order of the ids. */
export async function readIdsAfter(
  connection: Connection,
  after: string,
  { status, product_id }: { status?: string; product_id?: string },
  limit: number
): Promise<string[]> {
  const { rows } = await connection.raw(
    `select id from product_review where id > ? and deleted_at is null
       ${status ? "and status = ?" : ""} ${product_id ? "and product_id = ?" : ""}
     order by id limit ?`,
    [
      after,
      ...(status ? [status] : []),
      ...(product_id ? [product_id] : []),
      limit,
    ]
  )
  return rows.map(({ id }: { id: string }) => id)
}
