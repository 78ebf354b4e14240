import type { Connection } from "./connection"

/**
 * Forgets a person: reviews keep their stars and words and lose who wrote them;
 * votes go, and the numbers they made with them; uploads nobody saw go to the
 * clean-up. Doing it again finds nothing more to do.
 */
export async function erasePerson(
  connection: Connection,
  { customer_id, email }: { customer_id: string; email?: string | null }
): Promise<void> {
  const address = email?.toLowerCase() ?? null
  await connection.raw(
    `select review.id from product_review review
     where review.id in (select review_id from product_review_vote where customer_id = ?)
     order by review.id for update`,
    [customer_id]
  )
  await connection.raw(
    `with gone as (
       delete from product_review_vote where customer_id = ? returning review_id
     )
     update product_review review set helpful_count = helpful_count - 1
     from gone where gone.review_id = review.id`,
    [customer_id]
  )
  await connection.raw(
    `update product_review
     set customer_id = null, email = null, author = null, order_id = null,
       import_key = null, updated_at = now()
     where customer_id = ? or email = ?`,
    [customer_id, address]
  )
  await connection.raw(
    `update product_review_report set customer_id = null, note = null where customer_id = ?`,
    [customer_id]
  )
  await connection.raw(
    `update product_review_image
     set owner_id = null, created_at = case when review_id is null then 'epoch'::timestamptz else created_at end
     where owner_id = ?
       or owner_id in (select id from product_review_request where customer_id = ? or email = ?)`,
    [customer_id, customer_id, address]
  )
  await connection.raw(
    `update product_review_request
     set email = null, customer_id = null, author = null, product_ids = '{}',
       queued_at = coalesce(queued_at, now()), expires_at = now()
     where customer_id = ? or email = ?`,
    [customer_id, address]
  )
}
