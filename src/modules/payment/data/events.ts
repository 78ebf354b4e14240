import { generateEntityId } from "@medusajs/framework/utils"
import type { PaymentEventRow } from "../types"
import type { Sql } from "./sql"

/** How long a worker may take; then another one takes the event over. */
const CLAIM_SECONDS = 120
/** After so many attempts an event is given up; the comparison still finds what it told of. */
const MAX_ATTEMPTS = 12

/** The inbox of providers' events. */
export class PaymentEvents {
  constructor(private readonly sql: Sql) {}

  /**
   * Writes an event down that is not known yet.
   *
   * @returns the row's id; undefined when the event came before
   */
  async accept(event: {
    provider_id: string
    event_id: string
    type: string
    payload: Record<string, unknown>
  }): Promise<string | undefined> {
    const { rows } = await this.sql.raw<{ id: string }>(
      `insert into shop_payment_event (id, provider_id, event_id, type, payload, due_at)
       values (:id, :provider_id, :event_id, :type, :payload, now())
       on conflict (provider_id, event_id) where deleted_at is null do nothing
       returning id`,
      {
        ...event,
        id: generateEntityId(undefined, "payevt"),
        payload: JSON.stringify(event.payload),
      }
    )
    return rows[0]?.id
  }

  /** Takes an event to work on it; undefined when it is done or somebody else's. */
  async claim(id: string): Promise<PaymentEventRow | undefined> {
    const { rows } = await this.sql.raw<PaymentEventRow>(
      `update shop_payment_event
          set status = 'processing', attempts = attempts + 1,
              due_at = now() + make_interval(secs => :seconds), updated_at = now()
        where id = :id and status in ('accepted', 'processing') and due_at <= now()
        returning id, provider_id, event_id, type, payload, attempts`,
      { id, seconds: CLAIM_SECONDS }
    )
    return rows[0]
  }

  /** Ids of the events that nobody works on, oldest first. */
  async due(limit: number): Promise<string[]> {
    const { rows } = await this.sql.raw<{ id: string }>(
      `select id from shop_payment_event
        where status in ('accepted', 'processing') and due_at <= now() and deleted_at is null
        order by due_at limit :limit`,
      { limit }
    )
    return rows.map(({ id }) => id)
  }

  async finish(id: string, status: "done" | "ignored"): Promise<void> {
    await this.sql.raw(
      `update shop_payment_event
          set status = :status, payload = null, error = null, processed_at = now(), updated_at = now()
        where id = :id`,
      { id, status }
    )
  }

  /**
   * Puts an event back that could not be worked on: tried again after a while.
   *
   * @returns whether it is given up
   */
  async putBack(
    { id, attempts }: { id: string; attempts: number },
    error: string
  ): Promise<boolean> {
    const isLost = attempts >= MAX_ATTEMPTS
    const seconds = Math.min(15 * 2 ** (attempts - 1), 3600)
    await this.sql.raw(
      `update shop_payment_event
          set status = :status, error = :error, updated_at = now(),
              due_at = now() + make_interval(secs => :seconds)
        where id = :id`,
      { id, status: isLost ? "failed" : "accepted", error, seconds }
    )
    return isLost
  }

  /** Forgets events older than so many days; at most 10,000 a call. */
  async forget(days: number): Promise<number> {
    const { rows } = await this.sql.raw(
      `delete from shop_payment_event where id in (
         select id from shop_payment_event
          where created_at < now() - make_interval(days => :days)
            and status not in ('accepted', 'processing') and deleted_at is null
          limit 10000)
       returning id`,
      { days }
    )
    return rows.length
  }
}
