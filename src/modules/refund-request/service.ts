import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { OPEN_REFUND_REQUEST_STATUSES } from "./constants"
import { RefundRequest } from "./models/refund-request"
import { RefundRequestEntry } from "./models/refund-request-entry"
import { RefundRequestItem } from "./models/refund-request-item"
import { RefundRequestPayment } from "./models/refund-request-payment"
import { forgetEntry, moveRequest, noteEntry } from "./history"
import { rawAmount, sql } from "./sql"
import type {
  NewRefundRequest,
  RefundApproval,
  RefundDecision,
  RefundRequestDTO,
} from "./types"

/** Seconds until an interrupted refund is taken up again; later attempts wait longer. */
const RETRY_AFTER = [60, 120, 300, 900, 3600]

/**
 * Refund requests. Each move of the state machine is one statement that names the
 * states it may start from: of two that decide at once, one finds nothing to change.
 */
export default class RefundRequestModuleService extends MedusaService({
  ShopRefundRequest: RefundRequest,
  ShopRefundRequestItem: RefundRequestItem,
  ShopRefundRequestPayment: RefundRequestPayment,
  ShopRefundRequestEntry: RefundRequestEntry,
}) {
  /** @throws {MedusaError} NOT_FOUND */
  @InjectManager()
  async readRequest(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<RefundRequestDTO> {
    const [request] = await this.listShopRefundRequests(
      { id },
      { relations: ["items", "payments", "history"], take: 1 },
      context
    )
    if (!request) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Refund request with id: ${id} was not found`
      )
    }
    return request as unknown as RefundRequestDTO
  }

  /** Units of an order's lines that requests have taken, unless they came to nothing. */
  @InjectManager()
  async takenUnits(
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, number>> {
    const rows = await sql<{ item_id: string; quantity: number }>(
      context,
      `select item.item_id, sum(item.quantity)::int as quantity
         from shop_refund_request_item as item
         join shop_refund_request as request on request.id = item.request_id
        where request.order_id = ? and request.deleted_at is null
          and request.status in ('pending', 'refunding', 'refunded', 'failed')
        group by item.item_id`,
      [orderId]
    )
    return new Map(rows.map(({ item_id, quantity }) => [item_id, quantity]))
  }

  /** @throws {MedusaError} NOT_ALLOWED when the order has an open one */
  @InjectManager()
  @InjectTransactionManager()
  async openRequest(
    input: NewRefundRequest,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const { items, ...request } = input
    const [row] = await sql<{ id: string }>(
      context,
      `insert into shop_refund_request
         (id, order_id, customer_id, currency_code, amount, raw_amount, whole_order, reason, note)
       values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
       on conflict (order_id) where status in ('pending', 'refunding', 'failed') and deleted_at is null
       do nothing
       returning id`,
      [
        generateEntityId(undefined, "rreq"),
        request.order_id,
        request.customer_id,
        request.currency_code,
        request.amount,
        rawAmount(request.amount),
        request.whole_order,
        request.reason,
        request.note ?? null,
      ]
    )
    if (!row) {
      throw alreadyOpen()
    }
    await this.createShopRefundRequestItems(
      items.map((item) => ({ ...item, request_id: row.id })),
      context
    )
    await noteEntry(context, row.id, "created", {
      actor_id: request.customer_id,
      amount: request.amount,
    })
    return row.id
  }

  /** Says yes, and writes down what is to be paid; false when somebody was faster. */
  @InjectManager()
  @InjectTransactionManager()
  async approve(
    { id, actor_id, note, amount, shares }: RefundApproval,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const decided = await sql(
      context,
      `update shop_refund_request
          set status = 'refunding', approved_amount = ?, raw_approved_amount = ?::jsonb,
              decision_note = coalesce(?::text, decision_note), decided_by = ?, decided_at = now(),
              attempts = 0, error = null, next_attempt_at = now() + make_interval(secs => ?),
              updated_at = now()
        where id = ? and status in ('pending', 'failed') and deleted_at is null
        returning id`,
      [amount, rawAmount(amount), note ?? null, actor_id, RETRY_AFTER[0], id]
    )
    if (!decided.length) {
      return false
    }
    // What was refused before is asked for anew; what was paid stays.
    await sql(
      context,
      `delete from shop_refund_request_payment where request_id = ? and paid_at is null`,
      [id]
    )
    await this.createShopRefundRequestPayments(
      shares.map((share) => ({
        ...share,
        request_id: id,
        refund_id: generateEntityId(undefined, "ref"),
      })),
      context
    )
    await noteEntry(context, id, "approved", { actor_id, amount, note })
    return true
  }

  /** Says no; false when it is decided already, or some of the money has moved. */
  @InjectManager()
  @InjectTransactionManager()
  async decline(
    { id, actor_id, note }: RefundDecision,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const decided = await sql(
      context,
      `update shop_refund_request as request
          set status = 'declined', decision_note = ?, decided_by = ?, decided_at = now(),
              error = null, next_attempt_at = null, updated_at = now()
        where id = ? and status in ('pending', 'failed') and deleted_at is null
          and not exists (
            select 1 from shop_refund_request_payment as payment
             where payment.request_id = request.id and payment.paid_at is not null)
        returning id`,
      [note ?? null, actor_id, id]
    )
    if (decided.length) {
      await noteEntry(context, id, "declined", { actor_id, note })
    }
    return decided.length > 0
  }

  /** The customer takes it back; false when it is decided already. */
  @InjectManager()
  @InjectTransactionManager()
  async withdraw(
    id: string,
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const withdrawn = await moveRequest(context, id, ["pending"], "withdrawn")
    if (withdrawn) {
      await noteEntry(context, id, "withdrawn", { actor_id: customerId })
    }
    return withdrawn
  }

  /** Takes back what `withdraw` did, unless somebody asked anew. */
  @InjectManager()
  @InjectTransactionManager()
  async unwithdraw(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await moveRequest(context, id, ["withdrawn"], "pending")
    await forgetEntry(context, id, "withdrawn")
  }

  /** Takes back what `approve` or `decline` did, before any money moved. */
  @InjectManager()
  @InjectTransactionManager()
  async undecide(
    before: RefundRequestDTO,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const { id, status } = before
    await moveRequest(context, id, ["refunding", "declined"], status)
    await sql(
      context,
      `update shop_refund_request
          set decided_at = ?, decided_by = ?, decision_note = ?, error = ?
        where id = ? and status = ?`,
      [
        before.decided_at,
        before.decided_by,
        before.decision_note,
        before.error,
        id,
        status,
      ]
    )
    await sql(
      context,
      `delete from shop_refund_request_payment where request_id = ? and paid_at is null`,
      [id]
    )
    await forgetEntry(context, id, "approved")
    await forgetEntry(context, id, "declined")
  }

  /** Says at once what the unique index would say at the end. @throws {MedusaError} NOT_ALLOWED */
  @InjectManager()
  async refuseSecondOpenRequest(
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const [open] = await this.listShopRefundRequests(
      { order_id: orderId, status: [...OPEN_REFUND_REQUEST_STATUSES] },
      { select: ["id"], take: 1 },
      context
    )
    if (open) {
      throw alreadyOpen()
    }
  }

  /** Counts an attempt, and sets when the sweep takes it up if this process dies. */
  @InjectManager()
  async beginAttempt(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `update shop_refund_request
          set attempts = attempts + 1, updated_at = now(),
              next_attempt_at = now() + make_interval(
                secs => (array[${RETRY_AFTER.join(", ")}])[least(attempts + 1, ${RETRY_AFTER.length})])
        where id = ? and status = 'refunding'`,
      [id]
    )
  }

  /** Notes what kept an attempt from succeeding; it is tried again. */
  @InjectManager()
  async noteError(
    id: string,
    error: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `update shop_refund_request set error = ?, updated_at = now()
        where id = ? and status = 'refunding'`,
      [error, id]
    )
  }

  @InjectManager()
  async markPaid(
    refundId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `update shop_refund_request_payment
          set paid_at = now(), updated_at = now()
        where refund_id = ? and paid_at is null`,
      [refundId]
    )
  }

  /** The provider refused; false when that is known. */
  @InjectManager()
  @InjectTransactionManager()
  async fail(
    id: string,
    error: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const failed = await moveRequest(context, id, ["refunding"], "failed")
    if (failed) {
      await sql(
        context,
        `update shop_refund_request set error = ? where id = ?`,
        [error, id]
      )
      await noteEntry(context, id, "failed", { note: error })
    }
    return failed
  }

  /** Money moved, books written; false when that is known. */
  @InjectManager()
  @InjectTransactionManager()
  async finish(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const finished = await moveRequest(context, id, ["refunding"], "refunded")
    if (finished) {
      await sql(
        context,
        `update shop_refund_request
            set refunded_at = now(), error = null, next_attempt_at = now() + interval '1 minute'
          where id = ?`,
        [id]
      )
      await noteEntry(context, id, "refunded", {})
    }
    return finished
  }

  /** The events went out: nothing is left to be done. */
  @InjectManager()
  async markAnnounced(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await sql(
      context,
      `update shop_refund_request
          set announced_at = now(), next_attempt_at = null, updated_at = now()
        where id = ? and status = 'refunded' and announced_at is null`,
      [id]
    )
  }

  /** Requests whose refund was interrupted and is due again, longest waiting first. */
  @InjectManager()
  async listInterrupted(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const rows = await sql<{ id: string }>(
      context,
      `select id from shop_refund_request
        where next_attempt_at <= now() and deleted_at is null
        order by next_attempt_at limit ?`,
      [limit]
    )
    return rows.map(({ id }) => id)
  }
}

function alreadyOpen(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "A refund request for this order is already open"
  )
}
