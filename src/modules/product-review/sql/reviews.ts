import { generateEntityId } from "@medusajs/framework/utils"
import type {
  CreateProductReviewDTO,
  ProductReviewDTO,
  ProductReviewPatch,
} from "../types"
import type { Connection } from "./connection"

/** Reads the rows and keeps everyone else from changing them until the transaction ends. */
export async function lockReviews(
  connection: Connection,
  ids: string[],
  withDeleted = false
): Promise<ProductReviewDTO[]> {
  const { rows } = await connection.raw(
    `select * from product_review where id = any(?)
     ${withDeleted ? "" : "and deleted_at is null"} order by id for update`,
    [ids]
  )
  return rows
}

export async function insertReviews(
  connection: Connection,
  reviews: CreateProductReviewDTO[]
): Promise<ProductReviewDTO[]> {
  const rows = reviews.map((review) => ({
    id: generateEntityId(undefined, "prev"),
    ...review,
    flags: review.flags ?? [],
  }))
  return connection("product_review").insert(rows).returning("*")
}

/** Writes each row's patch; rows that share one are written together. */
export async function patchReviews(
  connection: Connection,
  patches: { id: string; patch: ProductReviewPatch }[]
): Promise<ProductReviewDTO[]> {
  const groups = new Map<string, { ids: string[]; patch: ProductReviewPatch }>()
  for (const { id, patch } of patches) {
    const key = JSON.stringify(patch)
    const group = groups.get(key) ?? { ids: [], patch }
    group.ids.push(id)
    groups.set(key, group)
  }
  const written: ProductReviewDTO[] = []
  for (const { ids, patch } of groups.values()) {
    const rows = await connection("product_review")
      .whereIn("id", ids)
      .update({ updated_at: connection.fn.now(), ...patch })
      .returning("*")
    written.push(...rows)
  }
  return written
}

export async function deleteReviewRows(
  connection: Connection,
  ids: string[]
): Promise<void> {
  await connection("product_review").whereIn("id", ids).delete()
}
