import type { Sql } from "./knex"

/** How the attempt at one message ended. */
export type MailOutcome =
  | { status: "sent"; transport: string; providerMessageId?: string }
  | { status: "queued"; error: string; retrySeconds: number }
  | { status: "failed" | "bounced" | "suppressed"; error: string }

/** What a message was rendered to on its way out. */
export type RenderedContent = {
  subject: string
  html: string
  text: string
}

/** The SQL that writes down how attempts ended. Only the process that holds the lease may. */
export class MailOutcomes {
  constructor(private readonly sql: Sql) {}

  /**
   * Writes one outcome for messages that share it.
   *
   * @param forget whether the body holds a secret that must not stay once it is out
   */
  async write(
    owner: string,
    ids: string[],
    outcome: MailOutcome,
    {
      forget = false,
      headers,
    }: { forget?: boolean; headers?: Record<string, string> } = {}
  ): Promise<void> {
    const sent = outcome.status === "sent"
    await this.sql.raw(
      `update mail_message set
        status = case when status = 'sending' then :status else status end,
        sent_at = case when :sent then now() else sent_at end,
        transport = coalesce(:transport, transport),
        provider_message_id = coalesce(:providerMessageId, provider_message_id),
        headers = coalesce(cast(:headers as jsonb), headers),
        data = case when :sent then null else data end,
        html = case when :forget then null else html end,
        text = case when :forget then null else text end,
        attachments = case when :forget then null else attachments end,
        error = :error,
        lease_owner = null,
        next_attempt_at = case when cast(:retry as float8) is not null then now() + make_interval(secs => cast(:retry as float8)) end,
        updated_at = now()
      where id = any(:ids) and lease_owner = :owner`,
      {
        ids,
        owner,
        status: outcome.status,
        sent,
        forget: sent && forget,
        transport: sent ? outcome.transport : null,
        providerMessageId: (sent && outcome.providerMessageId) || null,
        headers: headers ? JSON.stringify(headers) : null,
        error: sent ? null : outcome.error.slice(0, 1000),
        retry: outcome.status === "queued" ? outcome.retrySeconds : null,
      }
    )
  }

  /** Keeps what a message was rendered to, before it is handed over. */
  async keepContent(id: string, content: RenderedContent): Promise<void> {
    await this.sql.raw(
      `update mail_message set subject = :subject, html = :html, text = :text where id = :id`,
      { id, ...content }
    )
  }

  /** Notes on a batch's message that its recipient left because of it. */
  async markUnsubscribed(batchId: string, address: string): Promise<void> {
    await this.sql.raw(
      `update mail_message set unsubscribed_at = coalesce(unsubscribed_at, now()), updated_at = now()
      where batch_id = :batchId and lower("to") = :address`,
      { batchId, address }
    )
  }

  /** Failures that no admin was told of yet. */
  async unreportedFailures(
    limit: number
  ): Promise<{ id: string; template: string; error: string | null }[]> {
    const { rows } = await this.sql.raw<{
      id: string
      template: string
      error: string | null
    }>(
      `select id, template, error from mail_message
      where status = 'failed' and reported_at is null and deleted_at is null order by id limit :limit`,
      { limit }
    )
    return rows
  }

  async markReported(ids: string[]): Promise<void> {
    await this.sql.raw(
      `update mail_message set reported_at = now() where id = any(:ids)`,
      { ids }
    )
  }
}
