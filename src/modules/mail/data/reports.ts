import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "./knex"

/** What a provider says became of a mail. */
export type MailReport = {
  /** Unique for ever: `sendgrid:<sg_event_id>`. */
  provider_event_id: string
  type:
    | "delivered"
    | "bounced"
    | "dropped"
    | "deferred"
    | "complained"
    | "unsubscribed"
  /** Of our message, when the provider gives it back. */
  message_id?: string
  /** What the provider called the mail when it took it. */
  provider_message_id?: string
  email?: string
  reason?: string
  /** Of a bounce: the address does not exist. */
  hard?: boolean
  occurred_at: string
}

export type ReportedMessage = {
  id: string
  to: string
  category: string
  customer_id: string | null
  batch_id: string | null
}

/** A report that was not known yet, and the message it is about. */
export type NewReport = MailReport & { message?: ReportedMessage }

/** The SQL of provider reports. */
export class MailReports {
  constructor(private readonly sql: Sql) {}

  /** The reports that were never seen, each with its message. */
  async unknown(reports: MailReport[]): Promise<NewReport[]> {
    const { rows: known } = await this.sql.raw<{ provider_event_id: string }>(
      `select provider_event_id from mail_event where provider_event_id = any(:ids)`,
      { ids: reports.map(({ provider_event_id }) => provider_event_id) }
    )
    const seen = new Set(known.map((row) => row.provider_event_id))
    const fresh = reports.filter(({ provider_event_id }) => {
      const isNew = !seen.has(provider_event_id)
      seen.add(provider_event_id)
      return isNew
    })
    return fresh.length ? this.withMessages(fresh) : []
  }

  /** Makes the reports known. */
  async remember(reports: NewReport[]): Promise<void> {
    await this.sql.raw(
      `insert into mail_event (id, provider_event_id, type, message_id, reason, occurred_at)
      select id, provider_event_id, type, message_id, reason, occurred_at from jsonb_to_recordset(cast(:rows as jsonb))
        as input (id text, provider_event_id text, type text, message_id text, reason text, occurred_at timestamptz)
      on conflict do nothing`,
      {
        rows: JSON.stringify(
          reports.map((report) => ({
            id: generateEntityId(undefined, "mevt"),
            provider_event_id: report.provider_event_id,
            type: report.type,
            message_id: report.message?.id,
            reason: report.reason?.slice(0, 500),
            occurred_at: report.occurred_at,
          }))
        ),
      }
    )
  }

  private async withMessages(reports: MailReport[]): Promise<NewReport[]> {
    const { rows: messages } = await this.sql.raw<
      ReportedMessage & { provider_message_id: string | null }
    >(
      `select id, "to", category, customer_id, batch_id, provider_message_id from mail_message
      where (id = any(:ids) or provider_message_id = any(:providerIds)) and deleted_at is null`,
      {
        ids: reports.flatMap(({ message_id }) => message_id ?? []),
        providerIds: reports.flatMap(
          ({ provider_message_id }) => provider_message_id ?? []
        ),
      }
    )
    const byId = new Map(messages.map((message) => [message.id, message]))
    return reports.map((report) => ({
      ...report,
      message:
        byId.get(report.message_id ?? "") ??
        messages.find(
          (message) =>
            !!report.provider_message_id &&
            message.provider_message_id === report.provider_message_id &&
            (!report.email ||
              message.to.toLowerCase() === report.email.toLowerCase())
        ),
    }))
  }

  /** Writes what the reports say onto their messages; a mail that came back is never delivered afterwards. */
  async apply(reports: NewReport[]): Promise<void> {
    const of = (type: MailReport["type"]) =>
      reports.flatMap(({ message, reason, occurred_at, ...report }) =>
        report.type === type && message
          ? [{ id: message.id, reason: reason?.slice(0, 1000), occurred_at }]
          : []
      )
    await this.update(
      of("delivered"),
      `status = case when m.status in ('queued', 'sending', 'sent') then 'delivered' else m.status end,
        delivered_at = coalesce(m.delivered_at, input.occurred_at)`
    )
    await this.update(
      of("bounced"),
      `status = 'bounced', error = coalesce(input.reason, 'The mail came back')`
    )
    await this.update(
      of("dropped"),
      `status = 'failed', error = coalesce(input.reason, 'The provider dropped the mail')`
    )
    await this.update(
      of("complained"),
      "complained_at = coalesce(m.complained_at, input.occurred_at)"
    )
    await this.update(
      of("unsubscribed"),
      "unsubscribed_at = coalesce(m.unsubscribed_at, input.occurred_at)"
    )
  }

  private async update(
    rows: { id: string; reason?: string; occurred_at: string }[],
    set: string
  ): Promise<void> {
    if (!rows.length) {
      return
    }
    await this.sql.raw(
      `update mail_message m set ${set}, updated_at = now()
      from jsonb_to_recordset(cast(:rows as jsonb)) as input (id text, reason text, occurred_at timestamptz)
      where m.id = input.id`,
      { rows: JSON.stringify(rows) }
    )
  }
}
