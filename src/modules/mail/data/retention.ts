import { erasedAddress } from "./recipients"
import type { Sql } from "./knex"

const BLANK = `"to" = '', subject = '', html = null, text = null, headers = null, attachments = null, data = null,
  variables = null, error = null, provider_message_id = null, customer_id = null, erased_at = now(), updated_at = now()`
const AT_ONCE = 5000

/** Forgets what is personal in messages that are old, or whose recipient asks. */
export class MailRetention {
  constructor(private readonly sql: Sql) {}

  /** Blanks messages that are done and older than so many days; answers how many. */
  async eraseOlderThan(days: number): Promise<number> {
    let erased = 0
    for (;;) {
      const { rowCount } = await this.sql.raw(
        `update mail_message set ${BLANK} where id in (
          select id from mail_message where created_at < now() - make_interval(days => :days)
            and erased_at is null and status not in ('queued', 'sending') and deleted_at is null
          limit :limit for update skip locked
        )`,
        { days, limit: AT_ONCE }
      )
      erased += rowCount
      if (rowCount < AT_ONCE) {
        break
      }
    }
    await this.sql.raw(
      `delete from mail_event where occurred_at < now() - make_interval(days => :days)`,
      { days }
    )
    return erased
  }

  /**
   * Forgets a person: what waits is canceled, what is kept is blanked, what they
   * wanted is gone. A suppression stays, unreadable, so that they stay left alone.
   */
  async erasePerson(person: {
    addresses: string[]
    customer_id: string | null
  }): Promise<void> {
    const bindings = {
      addresses: person.addresses,
      customer: person.customer_id,
    }
    const theirs = `(lower("to") = any(:addresses) or customer_id = :customer)`
    await this.sql.transaction(async (sql) => {
      await sql.raw(
        `update mail_message set status = 'canceled', next_attempt_at = null where status = 'queued' and ${theirs}`,
        bindings
      )
      await sql.raw(
        `update mail_message set ${BLANK} where erased_at is null and ${theirs}`,
        bindings
      )
      await sql.raw(
        `delete from mail_preference where address = any(:addresses) or customer_id = :customer`,
        bindings
      )
      await sql.raw(
        `delete from mail_consent where address = any(:addresses)`,
        bindings
      )
      await sql.raw(
        `delete from mail_unsubscribe where address = any(:addresses) or customer_id = :customer`,
        bindings
      )
      for (const address of person.addresses) {
        await sql.raw(
          `delete from mail_suppression s where address = :address and exists
            (select 1 from mail_suppression o where o.address = :hash and o.scope = s.scope)`,
          { address, hash: erasedAddress(address) }
        )
        await sql.raw(
          `update mail_suppression set address = :hash, reason = 'erased', updated_at = now() where address = :address`,
          { address, hash: erasedAddress(address) }
        )
      }
    })
  }
}
