import type { Sql } from "./knex"

/** How far the sweep has looked, and which mails are there already. */
export class MailSweeps {
  constructor(private readonly sql: Sql) {}

  /** The time up to which acts of a kind were looked at. */
  async sweptUntil(act: string): Promise<Date | undefined> {
    const { rows } = await this.sql.raw<{ at: Date }>(
      `select at from mail_state where id = :id`,
      { id: `swept:${act}` }
    )
    return rows[0]?.at
  }

  async setSweptUntil(act: string, at: Date): Promise<void> {
    await this.sql.raw(
      `insert into mail_state (id, at) values (:id, :at)
      on conflict (id) do update set at = greatest(mail_state.at, excluded.at), updated_at = now()`,
      { id: `swept:${act}`, at }
    )
  }

  /** Of these keys, those that have a message. */
  async knownKeys(keys: string[]): Promise<Set<string>> {
    const { rows } = await this.sql.raw<{ key: string }>(
      `select key from mail_message where key = any(:keys)`,
      { keys }
    )
    return new Set(rows.map(({ key }) => key))
  }
}
