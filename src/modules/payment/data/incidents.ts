import { generateEntityId } from "@medusajs/framework/utils"
import type { PaymentIncidentAction } from "../constants"
import type { OpenPaymentIncidentDTO } from "../types"
import type { Sql } from "./sql"

/** The incidents' own SQL: each is opened once and settled once, whatever the race. */
export class PaymentIncidents {
  constructor(private readonly sql: Sql) {}

  /**
   * Opens what is not known yet.
   *
   * @returns its id, and whether this call made it
   */
  async open(
    incident: OpenPaymentIncidentDTO
  ): Promise<{ id: string; created: boolean }> {
    const { settled } = incident
    const { rows } = await this.sql.raw<{ id: string }>(
      `insert into shop_payment_incident
        (id, key, kind, status, provider_id, reference, order_id, cart_id, payment_id,
         amount, raw_amount, currency_code, details, action, note, resolved_at)
       values (:id, :key, :kind, :status, :provider_id, :reference, :order_id, :cart_id, :payment_id,
         :amount, :raw_amount, :currency_code, :details, :action, :note,
         case when :status = 'resolved' then now() end)
       on conflict (key) where deleted_at is null do nothing
       returning id`,
      {
        id: generateEntityId(undefined, "payinc"),
        key: incident.key,
        kind: incident.kind,
        status: settled ? "resolved" : "open",
        provider_id: incident.provider_id ?? null,
        reference: incident.reference ?? null,
        order_id: incident.order_id ?? null,
        cart_id: incident.cart_id ?? null,
        payment_id: incident.payment_id ?? null,
        amount: incident.amount ?? null,
        raw_amount:
          incident.amount === undefined || incident.amount === null
            ? null
            : JSON.stringify({ value: String(incident.amount), precision: 20 }),
        currency_code: incident.currency_code?.toLowerCase() ?? null,
        details: incident.details ? JSON.stringify(incident.details) : null,
        action: settled?.action ?? null,
        note: settled?.note ?? null,
      }
    )
    if (rows[0]) {
      return { id: rows[0].id, created: true }
    }
    const known = await this.sql.raw<{ id: string }>(
      `select id from shop_payment_incident where key = :key and deleted_at is null`,
      { key: incident.key }
    )
    return { id: known.rows[0].id, created: false }
  }

  /** Takes back what `open` made. */
  async forget(id: string): Promise<void> {
    await this.sql.raw(`delete from shop_payment_incident where id = :id`, {
      id,
    })
  }

  /**
   * Closes an incident that is open.
   *
   * @returns whether it was this call that closed it
   */
  async close(
    id: string,
    {
      action,
      note,
      by,
    }: { action: PaymentIncidentAction; note?: string; by?: string }
  ): Promise<boolean> {
    const { rows } = await this.sql.raw(
      `update shop_payment_incident
          set status = 'resolved', action = :action, note = :note, resolved_by = :by,
              resolved_at = now(), updated_at = now()
        where id = :id and status = 'open' and deleted_at is null
        returning id`,
      { id, action, note: note ?? null, by: by ?? null }
    )
    return rows.length > 0
  }

  /** Closes the incident with that key, if there is an open one; answers its id. */
  async closeKey(key: string, note: string): Promise<string | undefined> {
    const { rows } = await this.sql.raw<{ id: string }>(
      `update shop_payment_incident
          set status = 'resolved', action = 'dismiss', note = :note,
              resolved_at = now(), updated_at = now()
        where key = :key and status = 'open' and deleted_at is null
        returning id`,
      { key, note }
    )
    return rows[0]?.id
  }

  /** Adds what is now known to an incident's details. */
  async addDetails(
    id: string,
    details: Record<string, string | number | null>
  ): Promise<void> {
    await this.sql.raw(
      `update shop_payment_incident
          set details = coalesce(details, '{}'::jsonb) || :details::jsonb, updated_at = now()
        where id = :id`,
      { id, details: JSON.stringify(details) }
    )
  }

  /**
   * What the incidents of a kind about a payment add up to, without those that were
   * put into the shop's own books: the shop counts these itself.
   */
  async openTotal(kind: string, reference: string): Promise<number> {
    const { rows } = await this.sql.raw<{ total: string }>(
      `select coalesce(sum(amount), 0) as total from shop_payment_incident
        where kind = :kind and reference = :reference and deleted_at is null
          and action is distinct from 'refund'`,
      { kind, reference }
    )
    return Number(rows[0].total)
  }
}
