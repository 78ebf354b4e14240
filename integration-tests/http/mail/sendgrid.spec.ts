import { generateKeyPairSync, randomBytes } from "node:crypto"
import {
  consent,
  createBatch,
  listMail,
  messageIn,
  queueRows,
} from "../../helpers/mail"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"
import {
  type SendgridMail,
  SendgridSimulator,
} from "../../simulators/sendgrid/sendgrid-simulator"

describe("mail through SendGrid", () => {
  const sendgrid = new SendgridSimulator()
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    await sendgrid.start()
    shop = await bootShop({
      env: {
        ...sendgrid.env(),
        MAIL_RETRY_SECONDS: "0.2",
        MAIL_POLL_SECONDS: "0.2",
      },
    })
    admin = await createAdmin(shop)
  })

  afterAll(async () => {
    await shop.close()
    await sendgrid.stop()
  })

  async function send(
    to = uniqueEmail("sg")
  ): Promise<SendgridMail & { id: string }> {
    const { body } = await admin.client.post(
      "/admin/mail/templates/welcome/test",
      { to }
    )
    const mail = await waitFor(
      () => sendgrid.mails.find((candidate) => candidate.to === to),
      { what: "SendGrid to have the mail" }
    )
    await messageIn(shop, body.message.id, "sent")
    return { ...mail, id: body.message.id }
  }

  function post(signed: { body: string; headers: Record<string, string> }) {
    return shop.http.post("/hooks/mail/sendgrid", signed.body, {
      headers: signed.headers,
    })
  }

  it("hands over what SendGrid expects and keeps its id", async () => {
    const mail = await send()
    expect(mail).toMatchObject({
      from: { email: "shop@example.test", name: "Test Shop" },
      recipients: 1,
      messageId: mail.id,
    })
    const { body } = await admin.client.get(`/admin/mail/messages/${mail.id}`)
    expect(body.message).toMatchObject({
      transport: "sendgrid",
      provider_message_id: mail.providerMessageId,
      status: "sent",
      attempts: 1,
    })
  })

  it("comes again after 429, not before Retry-After, and gives up what is refused", async () => {
    sendgrid.behave({ status: 429, retryAfter: 1 })
    const before = Date.now()
    const mail = await send()
    expect(Date.now() - before).toBeGreaterThanOrEqual(1000)
    expect((await messageIn(shop, mail.id, "sent")).attempts).toBe(2)

    sendgrid.behave({ status: 503, calls: 2 })
    const late = await send()
    expect((await messageIn(shop, late.id, "sent")).attempts).toBe(3)

    sendgrid.behave({ status: 400 })
    const { body } = await admin.client.post(
      "/admin/mail/templates/welcome/test",
      { to: uniqueEmail("refused") }
    )
    const failed = await messageIn(shop, body.message.id, "failed")
    expect(failed).toMatchObject({
      attempts: 1,
      error: "SendGrid answered 400: simulated 400",
    })
    const feed = await waitFor(
      async () => {
        const { body } = await admin.client.get("/admin/notifications", {
          query: { channel: "feed", limit: 20 },
        })
        return body.notifications.find(
          (entry: { data?: { title?: string } }) =>
            entry.data?.title === "An email could not be sent"
        )
      },
      { what: "the admins to be told" }
    )
    expect(feed.data.description).toContain("welcome")
  })

  it("a broadcast goes out a thousand a call, one recipient each, with their own parts and links", async () => {
    const batch = `mbat_${randomBytes(6).toString("hex")}`
    await createBatch(shop, {
      id: batch,
      subject: "News for -var.first_name-",
      html: `<html><p>Hi -html.first_name-</p><a href="${shop.url}/mail/unsubscribe/-html.unsubscribe_token-?batch=${batch}">leave</a></html>`,
      text: `Hi -var.first_name- ${shop.url}/mail/unsubscribe/-var.unsubscribe_token-`,
    })
    const people = Array.from({ length: 2500 }, (_, index) => ({
      to: `${batch}-${index}@example.test`,
      batch_id: batch,
      template: "broadcast",
      category: "marketing",
      data: null,
      variables: { first_name: `<b>P${index}</b>` },
    }))
    await consent(
      shop,
      people.map(({ to }) => to)
    )
    // One wants no more, one was never asked.
    await shop.db.query(
      "update mail_preference set marketing = false where address = $1",
      [people[7].to]
    )
    const calls = sendgrid.calls.length
    await queueRows(shop, people)
    await waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select count(*)::int as n from mail_message where batch_id = $1 and status in ('queued', 'sending')",
          [batch]
        )
        return rows[0].n === 0
      },
      { what: "the broadcast to be out" }
    )
    expect(sendgrid.calls.slice(calls).sort()).toEqual([1000, 500, 999].sort())
    const mails = sendgrid.mails.filter(({ to }) => to.startsWith(batch))
    expect(new Set(mails.map(({ to }) => to)).size).toBe(2499)
    const [mail] = mails.filter(({ to }) => to === people[3].to)
    expect(mail.subject).toBe("News for <b>P3</b>")
    expect(mail.html).toContain("Hi &lt;b&gt;P3&lt;/b&gt;")
    const link = mail.headers["List-Unsubscribe"].slice(1, -1)
    expect(mail.html).toContain(`href="${link}"`)
    expect(mail.headers["List-Unsubscribe-Post"]).toBe(
      "List-Unsubscribe=One-Click"
    )
    expect(
      new Set(mails.map(({ headers }) => headers["List-Unsubscribe"])).size
    ).toBe(2499)

    const left = await shop.http.post(link.replace(shop.url, ""))
    expect(left.status).toBe(200)
    const { rows } = await shop.db.query(
      "select count(*)::int as n from mail_message where batch_id = $1 and unsubscribed_at is not null",
      [batch]
    )
    expect(rows[0].n).toBe(1)
    const [row] = await listMail(shop, { to: people[3].to })
    const read = await admin.client.get(`/admin/mail/messages/${row.id}`)
    expect(read.body.message.html).toContain("&lt;b&gt;P3&lt;/b&gt;")
  })

  it("one bad recipient does not hold up the others of a batch", async () => {
    const batch = `mbat_${randomBytes(6).toString("hex")}`
    await createBatch(shop, {
      id: batch,
      subject: "s",
      html: "<p>h</p>",
      text: "t",
    })
    const people = ["a@example.test", "odd@example.test", "b@example.test"].map(
      (to) => ({
        to: `${batch}${to}`,
        batch_id: batch,
        template: "broadcast",
        category: "marketing",
        data: null,
        variables: {},
      })
    )
    await consent(
      shop,
      people.map(({ to }) => to)
    )
    sendgrid.disliked.add(people[1].to)
    const ids = await queueRows(shop, people)
    await messageIn(shop, ids[0], "sent")
    await messageIn(shop, ids[2], "sent")
    expect((await messageIn(shop, ids[1], "failed")).error).toBe(
      "Does not contain a valid address."
    )
  })

  describe("the signed event webhook", () => {
    it("notes deliveries, and each event once", async () => {
      const mail = await send()
      const signed = sendgrid.signEvents([sendgrid.eventOf(mail, "delivered")])
      expect((await post(signed)).status).toBe(200)
      const row = await messageIn(shop, mail.id, "delivered")
      expect(row.delivered_at).not.toBeNull()
      expect((await post(signed)).status).toBe(200)
      const { rows } = await shop.db.query(
        "select count(*)::int as n from mail_event where message_id = $1",
        [mail.id]
      )
      expect(rows[0].n).toBe(1)
    })

    it("finds the mail by SendGrid's own id too", async () => {
      const mail = await send()
      const event = sendgrid.eventOf(mail, "delivered")
      delete event.shop_message_id
      await post(sendgrid.signEvents([event]))
      await messageIn(shop, mail.id, "delivered")
    })

    it("a bounce suppresses the address, a block does not", async () => {
      const gone = await send()
      await post(
        sendgrid.signEvents([
          sendgrid.eventOf(gone, "bounce", {
            type: "bounce",
            reason: "550 5.1.1",
          }),
        ])
      )
      expect((await messageIn(shop, gone.id, "bounced")).error).toBe(
        "550 5.1.1"
      )
      const again = await admin.client.post(
        "/admin/mail/templates/welcome/test",
        { to: gone.to.toUpperCase() }
      )
      await messageIn(shop, again.body.message.id, "suppressed")

      const blocked = await send()
      await post(
        sendgrid.signEvents([
          sendgrid.eventOf(blocked, "bounce", {
            type: "blocked",
            reason: "spam",
          }),
        ])
      )
      await messageIn(shop, blocked.id, "bounced")
      await send(blocked.to)
    })

    it("dropped is failed; a complaint ends everything that can be declined", async () => {
      const dropped = await send()
      await post(
        sendgrid.signEvents([
          sendgrid.eventOf(dropped, "dropped", { reason: "Bounced Address" }),
        ])
      )
      expect((await messageIn(shop, dropped.id, "failed")).error).toBe(
        "Bounced Address"
      )
      const annoyed = await send()
      await post(sendgrid.signEvents([sendgrid.eventOf(annoyed, "spamreport")]))
      const { rows } = await shop.db.query(
        "select complained_at, status from mail_message where id = $1",
        [annoyed.id]
      )
      expect(rows[0].complained_at).not.toBeNull()
      expect(rows[0].status).toBe("sent")
      const [id] = await queueRows(shop, [{ to: annoyed.to }])
      expect((await messageIn(shop, id, "suppressed", "sent")).status).toBe(
        "suppressed"
      )
      // What belongs to a deal still comes.
      await send(annoyed.to)
    })

    it("refuses a forged, a changed and an old report with 400", async () => {
      const mail = await send()
      const events = [sendgrid.eventOf(mail, "bounce", { type: "bounce" })]
      const { privateKey } = generateKeyPairSync("ec", {
        namedCurve: "prime256v1",
      })
      const forged = await post(
        sendgrid.signEvents(events, { key: privateKey })
      )
      expect(forged.status).toBe(400)
      expect(forged.body).toEqual({
        type: "invalid_data",
        message: "The signature is not valid",
      })
      const signed = sendgrid.signEvents(events)
      const changed = await post({
        ...signed,
        body: signed.body.replace(mail.to, "other@example.test"),
      })
      expect(changed.status).toBe(400)
      const old = await post(
        sendgrid.signEvents(events, { at: Date.now() - 3_600_000 })
      )
      expect(old.status).toBe(400)
      const bare = await shop.http.post("/hooks/mail/sendgrid", events)
      expect(bare.status).toBe(400)
      const { rows } = await shop.db.query(
        "select status from mail_message where id = $1",
        [mail.id]
      )
      expect(rows[0].status).toBe("sent")
    })
  })

  it("forgets a password link as soon as SendGrid has it, and logs no address book", async () => {
    const to = admin.email
    await shop.http.post("/auth/user/emailpass/reset-password", {
      identifier: to,
    })
    const mail = await waitFor(() =>
      sendgrid.mails.find((candidate) => candidate.to === to)
    )
    const token = /token=([^\s&"]+)/.exec(mail.text)![1]
    const row = await messageIn(shop, mail.messageId, "sent")
    expect(row).toMatchObject({ html: null, text: null, data: null })
    expect(shop.logs()).not.toContain(token)
    expect(shop.logs()).not.toContain(sendgrid.apiKey)
  })
})
