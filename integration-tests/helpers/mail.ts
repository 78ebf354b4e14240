import { randomBytes } from "node:crypto"
import type { Json } from "./http"
import { createAdmin, type SignedIn } from "./people"
import type { Shop } from "./shop"
import { waitFor } from "./wait"

const admins = new Map<string, Promise<SignedIn>>()

export type MailFilter = {
  to?: string
  template?: string
  /** Part of the subject or of the address. */
  q?: string
}

/** Lists the shop's mails as an admin sees them, newest first. */
export async function listMail(
  shop: Shop,
  filter: MailFilter
): Promise<Json[]> {
  if (!admins.has(shop.url)) {
    admins.set(shop.url, createAdmin(shop))
  }
  const admin = await admins.get(shop.url)!
  const { status, body } = await admin.client.get("/admin/mail/messages", {
    query: { limit: 100, ...filter },
  })
  if (status !== 200) {
    throw new Error(`listMail: ${status} ${JSON.stringify(body)}`)
  }
  return body.messages
}

/**
 * Waits for a mail and answers it whole, with `html`, `text` and `headers`.
 *
 * @param status what it must have come to; "sent" in a shop without a provider
 */
export async function readMail(
  shop: Shop,
  filter: MailFilter,
  { status = "sent", count = 1 }: { status?: string; count?: number } = {}
): Promise<Json> {
  const messages = await waitFor(
    async () => {
      const all = await listMail(shop, filter)
      return all.length >= count && all[0].status === status ? all : undefined
    },
    { what: `mail ${JSON.stringify(filter)} to be ${status}` }
  )
  const admin = await admins.get(shop.url)!
  const { body } = await admin.client.get(
    `/admin/mail/messages/${messages[0].id}`
  )
  return body.message
}

/** Waits until nothing is on its way any more. */
export async function mailSettled(shop: Shop): Promise<void> {
  await waitFor(
    async () => {
      const { rows } = await shop.db.query(
        "select count(*)::int as n from mail_message where status in ('queued', 'sending')"
      )
      return rows[0].n === 0
    },
    { what: "the outbox to be empty" }
  )
}

/**
 * Puts messages into the outbox as a feature would, and wakes the dispatchers.
 * By default one mail that can be declined and that the shop renders itself.
 */
export async function queueRows(
  shop: Pick<Shop, "db">,
  rows: Partial<Record<string, unknown>>[]
): Promise<string[]> {
  const filled = rows.map((row) => ({
    id: `mmsg_${randomBytes(12).toString("hex")}`,
    key: `test:${randomBytes(12).toString("hex")}`,
    template: "back-in-stock",
    category: "restock",
    locale: "en",
    subject: "",
    priority: row.batch_id ? 20 : 10,
    data: {
      product: { title: "Blue mug", url: "/products/blue-mug" },
    },
    ...row,
  }))
  await shop.db.query(
    `insert into mail_message (id, key, "to", template, category, subject, html, text, data, variables, locale, priority,
      batch_id, customer_id, due_at, next_attempt_at)
    select id, key, "to", template, category, subject, html, text, data, variables, locale, priority, batch_id, customer_id, now(), now()
    from jsonb_to_recordset($1::jsonb) as input (id text, key text, "to" text, template text, category text, subject text,
      html text, text text, data jsonb, variables jsonb, locale text, priority int, batch_id text, customer_id text)`,
    [JSON.stringify(filled)]
  )
  await shop.db.query("select pg_notify('shopkeeper_mail', '')")
  return filled.map(({ id }) => id)
}

/** Waits until a message has come to a state and answers its row. */
export async function messageIn(
  shop: Pick<Shop, "db">,
  id: string,
  ...statuses: string[]
): Promise<Json> {
  return waitFor(
    async () => {
      const { rows } = await shop.db.query(
        "select * from mail_message where id = $1 and status = any($2)",
        [id, statuses]
      )
      return rows[0]
    },
    { what: `message ${id} to be ${statuses.join(" or ")}` }
  )
}

/** Lets an address get everything that can be declined. */
export async function consent(
  shop: Pick<Shop, "db">,
  addresses: string[]
): Promise<void> {
  await shop.db.query(
    `insert into mail_preference (id, address, marketing, restock, reviews)
    select 'mpre_' || address, address, true, true, true from unnest($1::text[]) as address
    on conflict do nothing`,
    [addresses]
  )
}

/** Stores the text that the messages of a batch share. */
export async function createBatch(
  shop: Pick<Shop, "db">,
  batch: { id: string; subject: string; html: string; text: string }
): Promise<void> {
  await shop.db.query(
    `insert into mail_batch (id, template, subject, html, text) values ($1, 'broadcast', $2, $3, $4)`,
    [batch.id, batch.subject, batch.html, batch.text]
  )
}
