import { randomBytes } from "node:crypto"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { createDatabase } from "../../integration-tests/helpers/database"
import { MAIL_PRIORITY } from "../../src/modules/mail/constants"
import { MailBatches } from "../../src/modules/mail/data/batches"
import type { Sql } from "../../src/modules/mail/data/knex"
import { MailOutbox } from "../../src/modules/mail/data/outbox"
import { MailOutcomes } from "../../src/modules/mail/data/outcomes"
import { MailRecipients } from "../../src/modules/mail/data/recipients"
import { UnsubscribeTokens } from "../../src/modules/mail/data/unsubscribe-tokens"
import {
  batchUnsubscribeUrl,
  MailComposer,
} from "../../src/modules/mail/dispatcher/composer"
import { MailDispatcher } from "../../src/modules/mail/dispatcher/dispatcher"
import { MailSender } from "../../src/modules/mail/dispatcher/sender"
import { sendgridTransport } from "../../src/modules/mail/transports/sendgrid"
import { parsePluginOptions } from "../../src/plugin-options"
import { toHtmlPlaceholders } from "../../src/utils/mail-placeholders"

const CHUNK = 1000

/** The outbox and its dispatcher on a database of their own, sending to a SendGrid simulator. */
export async function makeOutbox(sendgrid: { url: string; apiKey: string }) {
  const database = await createDatabase()
  const sql = ModulesSdkUtils.createPgConnection({
    clientUrl: database.url,
  }) as unknown as Sql & { destroy: () => Promise<void> }
  const { mail, shop } = parsePluginOptions({
    mail: {
      from: "shop@example.test",
      sendgrid: { apiKey: sendgrid.apiKey, apiBase: sendgrid.url },
    },
  })
  const outbox = new MailOutbox(sql)
  const html = toHtmlPlaceholders(
    `<html>${"<p>Hello -var.first_name-, there is news.</p>".repeat(200)}<a href="${batchUnsubscribeUrl(shop, "mbat")}">Leave</a></html>`
  )

  /** Puts a broadcast to so many people into the outbox, not yet due. */
  async function queue(count: number): Promise<string> {
    const batch = `mbat_${randomBytes(6).toString("hex")}`
    await database.pool.query(
      "insert into mail_batch (id, template, subject, html, text) values ($1, 'broadcast', 'News', $2, $3)",
      [
        batch,
        html,
        `Hello -var.first_name- ${batchUnsubscribeUrl(shop, batch)}`,
      ]
    )
    for (let start = 0; start < count; start += CHUNK) {
      const people = Array.from(
        { length: Math.min(CHUNK, count - start) },
        (_, index) => `reader-${start + index}@example.test`
      )
      await database.pool.query(
        "insert into mail_preference (id, address, marketing) select address, address, true from unnest($1::text[]) as address on conflict do nothing",
        [people]
      )
      await outbox.insert(
        people.map((to) => ({
          id: MailOutbox.newId(),
          key: `${batch}:${to}`,
          to,
          template: "broadcast",
          category: "marketing",
          subject: "News",
          variables: { first_name: to.slice(0, 8) },
          locale: "en",
          priority: MAIL_PRIORITY.batch,
          batch_id: batch,
        }))
      )
    }
    return batch
  }

  /**
   * Sends what is queued; answers when the last one is known to be sent.
   *
   * @param atLeast stop after so many
   */
  async function drain(atLeast = Infinity): Promise<void> {
    const before = await sent()
    const logger = {
      warn: () => undefined,
      error: (text: string) => process.stderr.write(`${text}\n`),
    }
    const tokens = new UnsubscribeTokens(sql, "the secret of this benchmark")
    const dispatcher = new MailDispatcher({
      sql,
      outbox,
      options: mail,
      logger,
      sender: (owner) =>
        new MailSender(owner, {
          outcomes: new MailOutcomes(sql),
          recipients: new MailRecipients(sql),
          batches: new MailBatches(sql),
          composer: new MailComposer(shop, mail, tokens),
          transport: sendgridTransport(mail),
          options: mail,
          logger,
          onFailure: () => undefined,
        }),
    })
    dispatcher.start()
    while ((await outbox.secondsToNext()) !== undefined) {
      if (atLeast < Infinity && (await sent()) - before >= atLeast) {
        break
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await dispatcher.stop()
  }

  async function sent(): Promise<number> {
    const { rows } = await database.pool.query(
      "select count(*)::int as n from mail_message where status = 'sent'"
    )
    return rows[0].n
  }

  return {
    queue,
    drain,
    html,
    close: async () => {
      await sql.destroy()
      await database.drop()
    },
  }
}
