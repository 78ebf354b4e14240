import type { Sql } from "./sql"

export type CaptureToAnnounce = { id: string; payment_id: string }

/** An announcement that took longer than this died with its process. */
const STALE_SECONDS = 60

/** Which captures were told of: each is told once. */
export class PaymentCaptures {
  constructor(private readonly sql: Sql) {}

  /** Of these captures, those that nobody has told of; from now on they are the caller's. */
  async claim(captures: CaptureToAnnounce[]): Promise<CaptureToAnnounce[]> {
    const { rows } = await this.sql.raw<CaptureToAnnounce>(
      `insert into shop_payment_capture as known (id, payment_id)
       select id, payment_id from jsonb_to_recordset(:captures::jsonb) as new (id text, payment_id text)
       on conflict (id) do update set created_at = now(), updated_at = now()
         where known.announced_at is null
           and known.created_at < now() - make_interval(secs => :stale)
       returning id, payment_id`,
      { captures: JSON.stringify(captures), stale: STALE_SECONDS }
    )
    return rows
  }

  /** Notes that these were told of, by whomever. */
  async markAnnounced(captures: CaptureToAnnounce[]): Promise<void> {
    await this.sql.raw(
      `insert into shop_payment_capture (id, payment_id, announced_at)
       select id, payment_id, now() from jsonb_to_recordset(:captures::jsonb) as new (id text, payment_id text)
       on conflict (id) do update set announced_at = now(), updated_at = now()`,
      { captures: JSON.stringify(captures) }
    )
  }

  /** Of these captures, the ids of those that were told of. */
  async announced(ids: string[]): Promise<Set<string>> {
    const { rows } = await this.sql.raw<{ id: string }>(
      `select id from shop_payment_capture where id = any(:ids) and announced_at is not null`,
      { ids }
    )
    return new Set(rows.map(({ id }) => id))
  }
}
