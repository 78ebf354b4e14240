import { generateEntityId } from "@medusajs/framework/utils"
import { MAIL_PRIORITY, MAIL_WAKE_CHANNEL } from "../constants"
import type { ClaimedMessage, NewMailMessage } from "../types"
import type { Sql } from "./knex"

const COLUMNS = `id text, key text, "to" text, template text, category text, subject text, html text, text text,
  headers jsonb, attachments jsonb, data jsonb, variables jsonb, locale text, status text, priority int, error text,
  customer_id text, order_id text, batch_id text, due_at timestamptz, hold_seconds float8`

const CLAIMED = `m.id, m.key, m."to", m.template, m.category, m.subject, m.html, m.text, m.headers, m.attachments, m.data,
  m.variables, m.locale, m.priority, m.attempts, m.due_at, m.customer_id, m.batch_id`

const DUE = `status in ('queued', 'sending') and next_attempt_at <= now() and deleted_at is null`

/** The SQL of queueing and claiming: each method is one statement. */
export class MailOutbox {
  constructor(private readonly sql: Sql) {}

  static newId(): string {
    return generateEntityId(undefined, "mmsg")
  }

  /** Stores messages whose key is new and wakes the dispatchers; answers what was stored. */
  async insert(
    messages: NewMailMessage[]
  ): Promise<{ id: string; key: string; status: string }[]> {
    if (!messages.length) {
      return []
    }
    const { rows } = await this.sql.raw<{
      id: string
      key: string
      status: string
    }>(
      `with inserted as (
        insert into mail_message (id, key, "to", template, category, subject, html, text, headers, attachments, data, variables,
          locale, status, priority, error, customer_id, order_id, batch_id, due_at, next_attempt_at)
        select id, key, "to", template, category, subject, html, text, headers, attachments, data, variables,
          locale, coalesce(status, 'queued'), priority, error, customer_id, order_id, batch_id, coalesce(due_at, now()),
          case when coalesce(status, 'queued') = 'queued'
            then greatest(coalesce(due_at, now()), now() + make_interval(secs => coalesce(hold_seconds, 0))) end
        from jsonb_to_recordset(cast(:rows as jsonb)) as input (${COLUMNS})
        on conflict do nothing
        returning id, key, status
      )
      select inserted.*, pg_notify(:channel, '') from inserted`,
      { rows: JSON.stringify(messages), channel: MAIL_WAKE_CHANNEL }
    )
    return rows.map(({ id, key, status }) => ({ id, key, status }))
  }

  /** Lets go of messages that were held back until their act was done. */
  async release(ids: string[]): Promise<void> {
    await this.sql.raw(
      `with released as (
        update mail_message set next_attempt_at = greatest(due_at, now()), updated_at = now()
        where id = any(:ids) and status = 'queued' and attempts = 0 and deleted_at is null returning id
      )
      select pg_notify(:channel, '') from released limit 1`,
      { ids, channel: MAIL_WAKE_CHANNEL }
    )
  }

  /** Takes back what was not sent yet; answers what is gone. */
  async withdraw(ids: string[]): Promise<string[]> {
    const { rows } = await this.sql.raw<{ id: string }>(
      `delete from mail_message where id = any(:ids) and (status = 'failed' or status = 'queued') and sent_at is null returning id`,
      { ids }
    )
    return rows.map(({ id }) => id)
  }

  /** Owes a message anew; false when its state forbids it. */
  async retry(id: string): Promise<boolean> {
    const { rowCount } = await this.sql.raw(
      `with again as (
        update mail_message set status = 'queued', attempts = 0, due_at = now(), next_attempt_at = now(),
          error = null, reported_at = null, updated_at = now()
        where id = :id and status in ('queued', 'failed', 'bounced', 'suppressed', 'canceled')
          and erased_at is null and deleted_at is null returning id
      )
      select id, pg_notify(:channel, '') from again`,
      { id, channel: MAIL_WAKE_CHANNEL }
    )
    return rowCount > 0
  }

  /** Gives up a message that was not handed over yet; false when it was. */
  async cancel(id: string): Promise<boolean> {
    const { rowCount } = await this.sql.raw(
      `update mail_message set status = 'canceled', next_attempt_at = null, updated_at = now()
      where id = :id and status = 'queued' and deleted_at is null`,
      { id }
    )
    return rowCount > 0
  }

  /** Marks due single messages as being sent, each by one process; transactional ones first. */
  async claim(
    owner: string,
    lease: number,
    limit: number
  ): Promise<ClaimedMessage[]> {
    const { transactional, bulk } = MAIL_PRIORITY
    const urgent = await this.claimSingles(transactional, owner, lease, limit)
    return urgent.length ? urgent : this.claimSingles(bulk, owner, lease, limit)
  }

  private async claimSingles(
    priority: number,
    owner: string,
    lease: number,
    limit: number
  ): Promise<ClaimedMessage[]> {
    const { rows } = await this.sql.raw<ClaimedMessage>(
      `update mail_message m set status = 'sending', attempts = m.attempts + 1, lease_owner = :owner,
        next_attempt_at = now() + make_interval(secs => :lease), updated_at = now()
      where m.id in (
        select id from mail_message where priority = :priority and ${DUE}
        order by next_attempt_at limit :limit for update skip locked
      )
      returning ${CLAIMED}`,
      { owner, lease, limit, priority }
    )
    return rows
  }

  /** Marks up to `limit` due messages of one batch as being sent. */
  async claimBatch(
    owner: string,
    lease: number,
    limit: number
  ): Promise<ClaimedMessage[]> {
    const { rows } = await this.sql.raw<ClaimedMessage>(
      `with head as (
        select batch_id from mail_message where priority = :priority and ${DUE}
        order by next_attempt_at limit 1 for update skip locked
      )
      update mail_message m set status = 'sending', attempts = m.attempts + 1, lease_owner = :owner,
        next_attempt_at = now() + make_interval(secs => :lease), updated_at = now()
      where m.id in (
        select id from mail_message where priority = :priority and batch_id = (select batch_id from head) and ${DUE}
        order by next_attempt_at limit :limit for update skip locked
      )
      returning ${CLAIMED}`,
      { owner, lease, limit, priority: MAIL_PRIORITY.batch }
    )
    return rows
  }

  /** Keeps what this process is still sending from being taken over. */
  async renew(owner: string, lease: number): Promise<void> {
    await this.sql.raw(
      `update mail_message set next_attempt_at = now() + make_interval(secs => :lease)
      where lease_owner = :owner and status = 'sending'`,
      { owner, lease }
    )
  }

  /** Gives back what a stopping process has claimed and not handed over. */
  async giveBack(owner: string, ids: string[]): Promise<void> {
    await this.sql.raw(
      `update mail_message set status = 'queued', attempts = attempts - 1, lease_owner = null, next_attempt_at = now(), updated_at = now()
      where id = any(:ids) and lease_owner = :owner and status = 'sending'`,
      { owner, ids }
    )
  }

  /** Seconds until the next message is due; undefined when nothing waits. */
  async secondsToNext(): Promise<number | undefined> {
    const { rows } = await this.sql.raw<{ seconds: number | null }>(
      `select extract(epoch from least(${Object.values(MAIL_PRIORITY)
        .map(
          // Of one priority the first is the first entry of the index; of all it would be a scan.
          (
            priority
          ) => `(select min(next_attempt_at) from mail_message where priority = ${priority}
            and status in ('queued', 'sending') and deleted_at is null)`
        )
        .join(", ")}) - now())::float8 as seconds`
    )
    return rows[0].seconds ?? undefined
  }
}
