import { MedusaError } from "@medusajs/framework/utils"
import type { ProductReviewImageChoice } from "../types"
import type { Connection } from "./connection"

/**
 * Makes the chosen photos the review's, in that order. Each must be the owner's
 * own upload that no other review shows. Photos that are no longer chosen wait
 * for the clean-up.
 */
export async function attachImages(
  connection: Connection,
  reviewId: string,
  { images, owner_id }: ProductReviewImageChoice
): Promise<void> {
  const { rows } = await connection.raw(
    `select id, url from product_review_image
     where owner_id = ? and (id = any(?) or url = any(?))
       and (review_id is null or review_id = ?)
     for update`,
    [owner_id, images, images, reviewId]
  )
  const chosen = images.map((image) => {
    const row = rows.find(
      ({ id, url }: { id: string; url: string }) =>
        id === image || url === image
    )
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Image with id: ${image} was not found among your uploads`
      )
    }
    return row.id as string
  })
  await connection.raw(
    `update product_review_image set review_id = null, created_at = now()
     where review_id = ? and not (id = any(?))`,
    [reviewId, chosen]
  )
  await connection.raw(
    `update product_review_image image set review_id = ?, rank = chosen.rank
     from unnest(?::text[]) with ordinality as chosen (id, rank)
     where image.id = chosen.id`,
    [reviewId, chosen]
  )
}

/** Photos that no review shows since a while: never chosen, or their review is deleted. */
export async function readForgottenImages(
  connection: Connection,
  before: Date,
  limit: number
): Promise<{ id: string; file_id: string | null }[]> {
  const { rows } = await connection.raw(
    `(select id, file_id from product_review_image
      where review_id is null and deleted_at is null and created_at < ? limit ?)
     union all
     (select image.id, image.file_id
      from product_review review
      join product_review_image image
        on image.review_id = review.id and image.deleted_at is null
      where review.deleted_at < ? limit ?)
     limit ?`,
    [before, limit, before, limit, limit]
  )
  return rows
}
