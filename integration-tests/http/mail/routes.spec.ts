import { createHmac } from "node:crypto"
import type { Json } from "../../helpers/http"
import {
  listMail,
  mailSettled,
  messageIn,
  queueRows,
  readMail,
} from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

const WEBHOOK_SECRET = "webhook-secret-0123456789"

describe("the routes of the mail feature", () => {
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop({
      env: { MAIL_POLL_SECONDS: "0.5", MAIL_WEBHOOK_SECRET: WEBHOOK_SECRET },
    })
    admin = await createAdmin(shop)
  })

  afterAll(() => shop.close())

  function test(template: string, body: Json) {
    return admin.client.post(`/admin/mail/templates/${template}/test`, body)
  }

  /** A mail that can be declined, delivered to the mailbox, and its link. */
  async function sendRestock(
    to: string
  ): Promise<{ mail: Json; path: string }> {
    const [id] = await queueRows(shop, [{ to }])
    await messageIn(shop, id, "sent")
    const { body } = await admin.client.get(`/admin/mail/messages/${id}`)
    const link = body.message.headers["List-Unsubscribe"].slice(1, -1)
    return { mail: body.message, path: link.replace(shop.url, "") }
  }

  describe("the outbox", () => {
    it("admins list, filter, search and read mails", async () => {
      const to = uniqueEmail("Reader")
      const sent = await test("order-placed", { to })
      expect(sent.status).toBe(200)
      expect(sent.body.message).toMatchObject({
        to,
        template: "order-placed",
        status: "queued",
        html: expect.stringContaining("<html"),
      })
      await test("welcome", { to, locale: "de" })
      await readMail(shop, { to }, { count: 2 })

      const both = await admin.client.get("/admin/mail/messages", {
        query: { to: to.toUpperCase() },
      })
      expect(both.body).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(both.body.messages.map(({ template }: Json) => template)).toEqual([
        "welcome",
        "order-placed",
      ])
      expect(both.body.messages[0]).not.toHaveProperty("html")
      expect(both.body.messages[0]).toMatchObject({
        locale: "de",
        transport: "mailbox",
        attempts: 1,
        error: null,
      })

      const paged = await admin.client.get("/admin/mail/messages", {
        query: { q: to.slice(0, 14), limit: 1, offset: 1, status: ["sent"] },
      })
      expect(paged.body.messages).toHaveLength(1)
      const none = await listMail(shop, { to, template: "invoice" })
      expect(none).toEqual([])
    })

    it("refuses strangers, unknown fields and unknown mails", async () => {
      expect((await shop.http.get("/admin/mail/messages")).status).toBe(401)
      const { client } = await createCustomer(shop)
      expect((await client.get("/admin/mail/messages")).status).toBe(401)
      const bad = await admin.client.get("/admin/mail/messages", {
        query: { colour: "red" },
      })
      expect(bad.status).toBe(400)
      expect(bad.body.message).toContain("colour")
      for (const query of [
        "limit=101",
        "limit=0",
        "offset=-1",
        "status=lost",
      ]) {
        const answer = await admin.client.get(`/admin/mail/messages?${query}`)
        expect(answer.status).toBe(400)
      }
      const missing = await admin.client.get("/admin/mail/messages/mmsg_none")
      expect(missing.status).toBe(404)
      expect(missing.body.message).toBe(
        "MailMessage with id: mmsg_none was not found"
      )
      for (const action of ["retry", "cancel"]) {
        const path = `/admin/mail/messages/mmsg_none/${action}`
        expect((await admin.client.post(path)).status).toBe(404)
        expect((await shop.http.post(path)).status).toBe(401)
        expect((await admin.client.post(path, { now: true })).status).toBe(400)
      }
    })

    it("retries what failed, never what was sent; cancels what waits", async () => {
      const to = uniqueEmail("retry")
      const [id] = await queueRows(shop, [{ to }])
      await messageIn(shop, id, "sent")
      const sent = await admin.client.post(`/admin/mail/messages/${id}/retry`)
      expect(sent.status).toBe(400)
      expect(sent.body).toMatchObject({
        type: "not_allowed",
        message: `Mail message with id: ${id} cannot be sent again: it is sent`,
      })
      await shop.db.query(
        "update mail_message set status = 'failed', reported_at = now() where id = $1",
        [id]
      )
      const again = await admin.client.post(`/admin/mail/messages/${id}/retry`)
      expect(again.status).toBe(200)
      expect(again.body.message).toMatchObject({ error: null })
      await messageIn(shop, id, "sent")

      await shop.db.query(
        "update mail_message set status = 'queued', next_attempt_at = now() + interval '1 hour' where id = $1",
        [id]
      )
      for (let press = 0; press < 2; press++) {
        const canceled = await admin.client.post(
          `/admin/mail/messages/${id}/cancel`
        )
        expect(canceled.status).toBe(200)
        expect(canceled.body.message.status).toBe("canceled")
      }
      const done = await admin.client.post(
        `/admin/mail/messages/${(await listMail(shop, {}))[1].id}/cancel`
      )
      expect(done.status).toBe(400)
    })

    it("a retry does not pass a suppression", async () => {
      const to = uniqueEmail("bounced")
      await shop.db.query(
        "insert into mail_suppression (id, address, scope, reason) values ('msup_1', $1, 'all', 'hard bounce')",
        [to]
      )
      const { body } = await test("welcome", { to })
      const suppressed = await messageIn(shop, body.message.id, "suppressed")
      expect(suppressed.error).toBe("The address is suppressed: hard bounce")
      const retried = await admin.client.post(
        `/admin/mail/messages/${body.message.id}/retry`
      )
      expect(retried.status).toBe(200)
      await messageIn(shop, body.message.id, "suppressed")
    })
  })

  describe("templates", () => {
    it("lists, previews in each language and tests them", async () => {
      const { status, body } = await admin.client.get("/admin/mail/templates")
      expect(status).toBe(200)
      expect(body.languages).toEqual(expect.arrayContaining(["en", "de"]))
      expect(body.count).toBe(23)
      for (const { name } of body.templates) {
        const preview = await admin.client.get(
          `/admin/mail/templates/${name}/preview`
        )
        expect(preview.status).toBe(200)
        expect(preview.body).toMatchObject({
          subject: expect.stringMatching(/\S/),
          html: expect.stringContaining("<html"),
          text: expect.stringMatching(/\S/),
        })
      }
      const german = await admin.client.get(
        "/admin/mail/templates/welcome/preview",
        { query: { locale: "de" } }
      )
      expect(german.body.subject).toMatch(/Willkommen/)
    })

    it("refuses unknown templates, bad addresses and strangers", async () => {
      const missing = await admin.client.get(
        "/admin/mail/templates/toString/preview"
      )
      expect(missing.status).toBe(404)
      expect(missing.body.message).toBe(
        "Mail template with name: toString was not found"
      )
      expect((await test("nothing", { to: uniqueEmail() })).status).toBe(404)
      expect((await test("welcome", { to: "a@b\r\nBcc: c@d.ee" })).status).toBe(
        400
      )
      expect((await test("welcome", {})).status).toBe(400)
      for (const path of [
        "/admin/mail/templates",
        "/admin/mail/templates/welcome/preview",
      ]) {
        expect((await shop.http.get(path)).status).toBe(401)
      }
    })
  })

  describe("preferences", () => {
    it("a customer reads and changes theirs, a part at a time", async () => {
      const { client } = await createCustomer(shop)
      const path = "/store/customers/me/email-preferences"
      const first = await client.get(path)
      expect(first.status).toBe(200)
      expect(first.body).toEqual({
        email_preferences: { marketing: false, restock: true, reviews: true },
      })
      const changed = await client.post(path, { marketing: true })
      expect(changed.body).toEqual({
        email_preferences: { marketing: true, restock: true, reviews: true },
      })
      await client.post(path, { reviews: false })
      expect((await client.get(path)).body).toEqual({
        email_preferences: { marketing: true, restock: true, reviews: false },
      })
      expect((await client.post(path, { spam: true })).status).toBe(400)
      expect((await client.post(path, { restock: "no" })).status).toBe(400)
      expect((await shop.store.get(path)).status).toBe(401)
      expect((await shop.store.post(path, {})).status).toBe(401)
    })

    it("what a customer does not want is not sent", async () => {
      const { client, email, id } = await createCustomer(shop)
      await client.post("/store/customers/me/email-preferences", {
        restock: false,
      })
      const [message] = await queueRows(shop, [{ to: email, customer_id: id }])
      const row = await messageIn(shop, message, "suppressed", "sent")
      expect(row).toMatchObject({
        status: "suppressed",
        error: "The recipient does not want restock mail",
      })
    })
  })

  describe("the newsletter", () => {
    it("subscribes only who follows the link of the mail", async () => {
      const email = uniqueEmail("reader")
      const asked = await shop.store.post("/store/newsletter", { email })
      expect(asked.status).toBe(202)
      expect(asked.body).toEqual({ success: true })
      const mail = await readMail(shop, {
        to: email,
        template: "newsletter-confirm",
      })
      const link = /http:\/\/storefront\.test\/newsletter\/confirm\?token=\S+/
      const token = new URL(link.exec(mail.text)![0]).searchParams.get("token")
      const marketing = async () => {
        const { rows } = await shop.db.query(
          "select marketing from mail_preference where address = $1",
          [email]
        )
        return rows[0]?.marketing
      }
      expect(await marketing()).toBeUndefined()
      for (let press = 0; press < 2; press++) {
        const confirmed = await shop.store.post("/store/newsletter/confirm", {
          token,
        })
        expect(confirmed.status).toBe(200)
        expect(confirmed.body).toEqual({ success: true })
      }
      expect(await marketing()).toBe(true)
    })

    it("asks an address once, however often it is entered", async () => {
      const email = uniqueEmail("victim")
      for (let press = 0; press < 3; press++) {
        const asked = await shop.store.post("/store/newsletter", {
          email: email.toUpperCase(),
        })
        expect(asked.status).toBe(202)
      }
      await mailSettled(shop)
      expect(await listMail(shop, { to: email })).toHaveLength(1)
    })

    it("refuses bad addresses, bad tokens and calls without a key", async () => {
      const bad = await shop.store.post("/store/newsletter", { email: "me" })
      expect(bad.status).toBe(400)
      const token = await shop.store.post("/store/newsletter/confirm", {
        token: "guess",
      })
      expect(token.status).toBe(400)
      expect(token.body).toEqual({
        type: "invalid_data",
        message: "The token is not valid or has expired",
      })
      const keyless = await shop.http.post("/store/newsletter", {
        email: uniqueEmail(),
      })
      expect(keyless.status).toBe(400)
    })
  })

  describe("one-click unsubscribe", () => {
    it("works without cookies or key; only POST acts", async () => {
      const to = uniqueEmail("tired")
      const { mail, path } = await sendRestock(to)
      expect(mail.headers["List-Unsubscribe-Post"]).toBe(
        "List-Unsubscribe=One-Click"
      )
      expect(mail.html).toContain(path)
      expect(path).toMatch(/^\/mail\/unsubscribe\/[\w-]{43}$/)

      const page = await shop.http.get(`${path}?utm_source=mail`)
      expect(page.status).toBe(200)
      expect(page.headers.get("content-type")).toContain("text/html")
      expect(page.headers.get("set-cookie")).toBeNull()
      expect(page.body).not.toContain(to)
      expect((await sendRestock(to)).path).toBe(path)

      const clicked = await shop.http.post(path, "List-Unsubscribe=One-Click", {
        headers: { "content-type": "application/x-www-form-urlencoded" },
      })
      expect(clicked.status).toBe(200)
      const [id] = await queueRows(shop, [{ to }])
      expect((await messageIn(shop, id, "suppressed", "sent")).status).toBe(
        "suppressed"
      )
      // Again, as mail programs do.
      expect((await shop.http.post(path)).status).toBe(200)
    })

    it("an unknown link says so and changes nothing", async () => {
      const path = "/mail/unsubscribe/guessed"
      expect((await shop.http.get(path)).status).toBe(404)
      const posted = await shop.http.post(path)
      expect(posted.status).toBe(404)
      expect(posted.body).toContain("This link is not valid.")
    })

    it("only a hash of the link is kept", async () => {
      const { path } = await sendRestock(uniqueEmail("hash"))
      const token = path.split("/").pop()
      const { rows } = await shop.db.query(
        "select count(*)::int as n from mail_unsubscribe where token_hash = $1",
        [token]
      )
      expect(rows[0].n).toBe(0)
    })
  })

  describe("reports of any provider", () => {
    function report(
      events: Json[],
      { at = Date.now(), secret = WEBHOOK_SECRET } = {}
    ) {
      const body = JSON.stringify({ events })
      const timestamp = String(Math.floor(at / 1000))
      return shop.http.post("/hooks/mail/generic", body, {
        headers: {
          "content-type": "application/json",
          "x-mail-timestamp": timestamp,
          "x-mail-signature": createHmac("sha256", secret)
            .update(`${timestamp}.${body}`)
            .digest("hex"),
        },
      })
    }

    it("a hard bounce suppresses, a delivery is noted", async () => {
      const to = uniqueEmail("gone")
      const { body } = await test("welcome", { to })
      const { id } = body.message
      await messageIn(shop, id, "sent")
      const occurred_at = new Date().toISOString()
      const delivered = await report([
        { id: `${id}-1`, type: "delivered", message_id: id, occurred_at },
      ])
      expect(delivered.status).toBe(200)
      expect(
        (await messageIn(shop, id, "delivered")).delivered_at
      ).not.toBeNull()
      await report([
        {
          id: `${id}-2`,
          type: "bounced",
          hard: true,
          message_id: id,
          reason: "gone",
          occurred_at,
        },
      ])
      expect((await messageIn(shop, id, "bounced")).error).toBe("gone")
      const next = await test("welcome", { to })
      await messageIn(shop, next.body.message.id, "suppressed")
    })

    it("refuses what is not signed, old, or no report", async () => {
      const event = {
        id: "x",
        type: "delivered",
        occurred_at: new Date().toISOString(),
      }
      const forged = await report([event], {
        secret: "another-secret-0123456789",
      })
      expect(forged.status).toBe(400)
      expect(forged.body.message).toBe("The signature is not valid")
      const old = await report([event], { at: Date.now() - 3_600_000 })
      expect(old.status).toBe(400)
      expect((await report([{ id: "x", type: "eaten" }])).status).toBe(400)
      const bare = await shop.http.post("/hooks/mail/sendgrid", [])
      expect(bare.status).toBe(400)
    })
  })
})
