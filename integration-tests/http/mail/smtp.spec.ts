import { messageIn, queueRows } from "../../helpers/mail"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"
import { SmtpSink } from "../../simulators/smtp/smtp-sink"

describe("mail through SMTP", () => {
  const sink = new SmtpSink()
  let shop: Shop
  let second: Shop
  let admin: SignedIn
  let env: Record<string, string>

  beforeAll(async () => {
    await sink.start()
    env = {
      SMTP_URL: sink.url,
      MAIL_FROM: "shop@example.test",
      SHOP_NAME: 'Anna\u2019s "Cups" & Co',
      MAIL_RETRY_SECONDS: "0.2",
      MAIL_POLL_SECONDS: "0.2",
      MAIL_CONCURRENCY: "4",
    }
    shop = await bootShop({ env })
    second = await bootShop({ env, database: shop.database })
    admin = await createAdmin(shop)
  }, 150_000)

  afterAll(async () => {
    await second.close()
    await shop.close()
    await sink.stop()
  })

  afterEach(() => {
    sink.options = {}
  })

  async function send(to: string): Promise<string> {
    const { body } = await admin.client.post(
      "/admin/mail/templates/welcome/test",
      { to }
    )
    return body.message.id
  }

  it("sends html and text, with one Message-ID however often it is tried", async () => {
    sink.options = { refuseEvery: 1 }
    const to = uniqueEmail("smtp")
    const id = await send(to)
    await waitFor(async () => {
      const { rows } = await shop.db.query(
        "select attempts from mail_message where id = $1 and error is not null",
        [id]
      )
      return rows[0]?.attempts >= 2
    })
    sink.options = {}
    const row = await messageIn(shop, id, "sent")
    expect(row).toMatchObject({
      transport: "smtp",
      provider_message_id: `<${id}@example.test>`,
      error: null,
    })
    const [mail] = await sink.read(to)
    expect(mail.messageId).toBe(`<${id}@example.test>`)
    expect(mail.from?.value).toEqual([
      { address: "shop@example.test", name: 'Anna\u2019s "Cups" & Co' },
    ])
    expect(mail.html).toContain("<html")
    expect(mail.text).toMatch(/\S/)
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated")
  })

  it("two processes send each mail once", async () => {
    const people = Array.from({ length: 120 }, () => ({
      to: uniqueEmail("two"),
    }))
    await queueRows(shop, people)
    await waitFor(() =>
      people.every(({ to }) => sink.mails.some((mail) => mail.to === to))
    )
    const counts = people.map(
      ({ to }) => sink.mails.filter((mail) => mail.to === to).length
    )
    expect(Math.max(...counts)).toBe(1)
    await waitFor(async () => {
      const { rows } = await shop.db.query(
        "select count(*)::int as n from mail_message where status <> 'sent' and \"to\" like 'two-%'"
      )
      return rows[0].n === 0
    })
    expect(sink.mostOpen).toBeLessThanOrEqual(8)
  })

  it("a recipient who does not exist bounces and is left alone; any other 5xx is a failure", async () => {
    const to = uniqueEmail("unknown")
    sink.options = { unknownRecipients: [to] }
    const bounced = await messageIn(shop, await send(to), "bounced")
    expect(bounced.attempts).toBe(1)
    sink.options = {}
    await messageIn(shop, await send(to), "suppressed")

    sink.options = { refuseEvery: 1, refusal: { code: 554, text: "5.7.1 No" } }
    const failed = await messageIn(
      shop,
      await send(uniqueEmail("no")),
      "failed"
    )
    expect(failed.attempts).toBe(1)
    expect(failed.error).toContain("5.7.1 No")
  })

  it("waits for a server that is away", async () => {
    await sink.stop()
    const to = uniqueEmail("late")
    const id = await send(to)
    await waitFor(async () => {
      const { rows } = await shop.db.query(
        "select attempts from mail_message where id = $1 and status = 'queued' and error is not null",
        [id]
      )
      return rows[0]?.attempts > 0
    })
    await sink.start()
    await messageIn(shop, id, "sent")
  })

  it("nothing that is stored can begin another header", async () => {
    const to = uniqueEmail("header")
    const [id] = await queueRows(shop, [
      {
        to,
        template: "welcome",
        category: "transactional",
        subject: "Hello\r\nBcc: thief@example.test\r\n\r\nbody",
        html: "<html></html>",
        text: "x",
        data: null,
      },
      {
        to: "victim@example.test\r\nBcc: thief@example.test",
        template: "welcome",
        category: "transactional",
        html: "<html></html>",
        text: "x",
        data: null,
      },
    ])
    await messageIn(shop, id, "sent")
    const [mail] = await sink.read(to)
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.has("bcc")).toBe(false)
    expect(sink.mails.filter(({ to }) => to.includes("thief"))).toEqual([])
    await waitFor(async () => {
      const { rows } = await shop.db.query(
        `select status from mail_message where "to" like 'victim%'`
      )
      return rows[0].status === "failed"
    })
  })

  it("a process that only serves sends nothing; the next worker does", async () => {
    const server = await bootShop({
      env: { ...env, MEDUSA_WORKER_MODE: "server" },
    })
    const to = uniqueEmail("served")
    const { client } = await createAdmin(server)
    const { body } = await client.post("/admin/mail/templates/welcome/test", {
      to,
    })
    await waitFor(async () => {
      const { rows } = await server.db.query(
        "select id from mail_message where id = $1 and next_attempt_at < now() - interval '1 second'",
        [body.message.id]
      )
      return rows.length === 1
    })
    expect(sink.mails.filter((mail) => mail.to === to)).toEqual([])
    const worker = await bootShop({
      env: { ...env, MEDUSA_WORKER_MODE: "worker" },
      database: server.database,
    })
    await messageIn(server, body.message.id, "sent")
    expect(sink.mails.filter((mail) => mail.to === to)).toHaveLength(1)
    await worker.close()
    await server.close()
  }, 150_000)

  it("stops the boot with a sentence when there is no sender", async () => {
    await expect(
      bootShop({
        env: { SMTP_URL: sink.url },
        database: shop.database,
      })
    ).rejects.toThrow(
      "`mail.from`: must be set (MAIL_FROM) when mail leaves the shop"
    )
  })
})
