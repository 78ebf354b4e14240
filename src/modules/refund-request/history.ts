import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { RefundRequestAction, RefundRequestStatus } from "./constants"
import { rawAmount, sql } from "./sql"

/** Moves a request on, from one of these states only; false when it is in none of them. */
export async function moveRequest(
  context: Context,
  id: string,
  from: RefundRequestStatus[],
  to: RefundRequestStatus
): Promise<boolean> {
  const moved = await sql(
    context,
    `update shop_refund_request
        set status = ?, next_attempt_at = null, updated_at = now()
      where id = ? and status in (${from.map(() => "?").join(", ")}) and deleted_at is null
      returning id`,
    [to, id, ...from]
  )
  return moved.length > 0
}

/** Writes a line of a request's history. */
export async function noteEntry(
  context: Context,
  requestId: string,
  action: RefundRequestAction,
  {
    actor_id,
    amount,
    note,
  }: { actor_id?: string | null; amount?: number; note?: string | null }
): Promise<void> {
  await sql(
    context,
    // The moment, not the transaction's start: two lines of one keep their order.
    `insert into shop_refund_request_entry
       (id, request_id, action, actor_id, amount, raw_amount, note, created_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, clock_timestamp())`,
    [
      generateEntityId(undefined, "rreqe"),
      requestId,
      action,
      actor_id ?? null,
      amount ?? null,
      amount === undefined ? null : rawAmount(amount),
      note ?? null,
    ]
  )
}

/** Removes the newest line of the history that says so. */
export async function forgetEntry(
  context: Context,
  requestId: string,
  action: RefundRequestAction
): Promise<void> {
  await sql(
    context,
    `delete from shop_refund_request_entry where id = (
       select id from shop_refund_request_entry
        where request_id = ? and action = ? order by created_at desc limit 1)`,
    [requestId, action]
  )
}
