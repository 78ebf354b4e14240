import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  createMedusaContainer,
  Modules,
  ModulesSdkUtils,
} from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { asValue } from "@medusajs/framework/awilix"
import { MAIL_MODULE } from "../../../src/modules/mail/constants"
import type { Sql } from "../../../src/modules/mail/data/knex"
import { MailBatches } from "../../../src/modules/mail/data/batches"
import { MailOutbox } from "../../../src/modules/mail/data/outbox"
import { MailOutcomes } from "../../../src/modules/mail/data/outcomes"
import { MailRecipients } from "../../../src/modules/mail/data/recipients"
import { MailRetention } from "../../../src/modules/mail/data/retention"
import { UnsubscribeTokens } from "../../../src/modules/mail/data/unsubscribe-tokens"
import { MailComposer } from "../../../src/modules/mail/dispatcher/composer"
import { MailDispatcher } from "../../../src/modules/mail/dispatcher/dispatcher"
import { MailSender } from "../../../src/modules/mail/dispatcher/sender"
import {
  MailTransportError,
  type MailTransport,
  type OutgoingMail,
} from "../../../src/modules/mail/transports/types"
import { SHOPKEEPER_MODULE } from "../../../src/modules/shopkeeper/constants"
import { parsePluginOptions } from "../../../src/plugin-options"
import { queueMailWorkflow } from "../../../src/workflows/mail/queue-mail"
import type { QueueMailDTO } from "../../../src/workflows/mail/types"
import { queueMail } from "../../../src/workflows/mail/utils/queue-mail"
import { createDatabase, type TestDatabase } from "../../helpers/database"
import { messageIn } from "../../helpers/mail"
import { uniqueEmail } from "../../helpers/people"
import { waitFor } from "../../helpers/wait"

/** Ends the knex pool of a test. */
type Knex = Sql & { destroy: () => Promise<void> }

const failStep = createStep("mail-test-fail", async () => {
  throw new Error("the act fails")
  return new StepResponse(undefined)
})
const failingAct = createWorkflow(
  "mail-test-failing-act",
  (input: WorkflowData<QueueMailDTO[]>) => {
    queueMailWorkflow.runAsStep({ input })
    failStep()
    return new WorkflowResponse(undefined)
  }
)

describe("the outbox", () => {
  let database: TestDatabase
  let sql: Knex
  let outbox: MailOutbox
  let container: MedusaContainer
  const shop = () => ({ db: database.pool })
  const released: string[][] = []
  const running: MailDispatcher[] = []
  const statements: string[] = []
  const options = parsePluginOptions({
    mail: { pollSeconds: 0.1, retrySeconds: [0.05], leaseSeconds: 1 },
  })

  beforeAll(async () => {
    database = await createDatabase()
    sql = ModulesSdkUtils.createPgConnection({
      clientUrl: database.url,
    }) as unknown as Knex
    outbox = new MailOutbox({
      ...sql,
      raw: (statement, bindings) => {
        statements.push(statement)
        return sql.raw(statement, bindings)
      },
    } as Sql)
    container = createMedusaContainer()
    container.register({
      [SHOPKEEPER_MODULE]: asValue({ options }),
      [MAIL_MODULE]: asValue({ outbox }),
      [ContainerRegistrationKeys.QUERY]: asValue({
        graph: async () => ({
          data: [{ id: "cus_1", metadata: { locale: "de" } }],
        }),
      }),
      [Modules.EVENT_BUS]: asValue({
        emit: async (events: { data: { ids: string[] } }[]) => {
          released.push(...[events].flat().map(({ data }) => data.ids))
        },
        releaseGroupedEvents: async () => undefined,
        clearGroupedEvents: async () => undefined,
      }),
    } as never)
  })

  afterEach(async () => {
    await Promise.all(running.splice(0).map((dispatcher) => dispatcher.stop()))
  })

  afterAll(async () => {
    await sql.destroy()
    await database.drop()
  })

  function dispatch(
    send: (mail: OutgoingMail) => Promise<void>,
    overrides: Partial<typeof options.mail> = {}
  ): MailDispatcher {
    const mail = { ...options.mail, ...overrides }
    const tokens = new UnsubscribeTokens(sql, "a secret of this test")
    const transport: MailTransport = {
      name: "test",
      send: async (outgoing) => {
        await send(outgoing)
        return {}
      },
    }
    const logger = { warn: () => undefined, error: () => undefined }
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
          composer: new MailComposer(options.shop, mail, tokens),
          transport,
          options: mail,
          logger,
          onFailure: () => undefined,
        }),
    })
    running.push(dispatcher)
    dispatcher.start()
    return dispatcher
  }

  function welcome(overrides: Partial<QueueMailDTO> = {}): QueueMailDTO {
    const to = overrides.to ?? uniqueEmail("outbox")
    return {
      key: `welcome:${to}`,
      template: "welcome",
      to,
      data: { first_name: "Ana" },
      ...overrides,
    } as QueueMailDTO
  }

  it("queueing is one statement, however many mails; a key is taken once", async () => {
    statements.length = 0
    const mails = [welcome(), welcome(), welcome()]
    expect(await queueMail(container, mails)).toHaveLength(3)
    expect(statements).toHaveLength(1)
    expect(await queueMail(container, mails)).toEqual([])
    const [first, second] = await Promise.all([
      queueMail(container, welcome({ key: "same" })),
      queueMail(container, welcome({ key: "same" })),
    ])
    expect([...first, ...second]).toHaveLength(1)
  })

  it("freezes transactional mail in the customer's language", async () => {
    const [{ id }] = await queueMail(
      container,
      welcome({ customer_id: "cus_1" })
    )
    const row = await messageIn(shop(), id, "queued")
    expect(row.locale).toBe("de")
    expect(row.html).toContain("Ana")
    expect(row.data).toBeNull()
  })

  it("an address that is none, and data that cannot be rendered, fail alone", async () => {
    const [bad, broken, good] = await queueMail(container, [
      welcome({ to: "ana@example.test\r\nBcc: x@example.test" }),
      {
        ...welcome(),
        template: "order-placed",
        data: {} as never,
      } as QueueMailDTO,
      welcome(),
    ])
    expect(bad.status).toBe("failed")
    expect(broken.status).toBe("failed")
    expect(good.status).toBe("queued")
    const row = await messageIn(shop(), bad.id, "failed")
    expect(row.error).toBe("The address is not a valid email address")
    expect(row.to).not.toMatch(/[\r\n]/)
  })

  it("an act that is rolled back sends nothing", async () => {
    const sent: string[] = []
    dispatch(async ({ to }) => void sent.push(to))
    const mails = [welcome(), welcome()]
    await expect(
      failingAct(container).run({ input: mails })
    ).rejects.toMatchObject({ message: "the act fails" })
    const after = welcome()
    await queueMail(container, after)
    await waitFor(() => sent.includes(after.to))
    const { rows } = await database.pool.query(
      "select id from mail_message where key = any($1)",
      [mails.map(({ key }) => key)]
    )
    expect(rows).toEqual([])
    expect(mails.filter(({ to }) => sent.includes(to))).toEqual([])
  })

  it("an act that succeeds releases its mails at once", async () => {
    const sent: string[] = []
    const mail = welcome()
    const { result } = await queueMailWorkflow(container).run({ input: mail })
    dispatch(async ({ to }) => void sent.push(to))
    expect(released.flat()).toContain(result[0].id)
    const held = await messageIn(shop(), result[0].id, "queued")
    expect(held.next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 20_000)
    await outbox.release([result[0].id])
    await messageIn(shop(), result[0].id, "sent")
    expect(sent.filter((to) => to === mail.to)).toHaveLength(1)
  })

  it("no_notification is noted and never sent", async () => {
    const [{ id, status }] = await queueMail(
      container,
      welcome({ silent: true })
    )
    expect(status).toBe("canceled")
    const row = await messageIn(shop(), id, "canceled")
    expect(row.next_attempt_at).toBeNull()
  })

  it("is marked as being sent before the transport is asked", async () => {
    let seen: string | undefined
    const [{ id }] = await queueMail(container, welcome())
    dispatch(async (mail) => {
      if (mail.id === id) {
        const { rows } = await database.pool.query(
          "select status from mail_message where id = $1",
          [id]
        )
        seen = rows[0].status
      }
    })
    await messageIn(shop(), id, "sent")
    expect(seen).toBe("sending")
  })

  it("what a dead process was sending is taken over; its late word counts no more", async () => {
    const [{ id }] = await queueMail(container, welcome())
    const [claimed] = (await outbox.claim("dead", 0.3, 100)).filter(
      (message) => message.id === id
    )
    expect(claimed.attempts).toBe(1)
    dispatch(async () => undefined)
    const row = await messageIn(shop(), id, "sent")
    expect(row.attempts).toBe(2)
    await new MailOutcomes(sql).write("dead", [id], {
      status: "failed",
      error: "late",
    })
    expect((await messageIn(shop(), id, "sent")).error).toBeNull()
  })

  it("a lease that is still wanted is renewed", async () => {
    const [{ id }] = await queueMail(container, welcome())
    let attempts = 0
    const slow = async (mail: OutgoingMail) => {
      if (mail.id === id) {
        attempts++
        // Longer than the lease of one second.
        await new Promise((resolve) => setTimeout(resolve, 2500))
      }
    }
    dispatch(slow)
    dispatch(slow)
    await messageIn(shop(), id, "sent")
    expect(attempts).toBe(1)
  })

  it("sends transactional mail before everything else", async () => {
    const order: string[] = []
    const bulk = Array.from({ length: 20 }, () => welcome({ priority: "bulk" }))
    await queueMail(container, bulk)
    const urgent = welcome()
    await queueMail(container, urgent)
    dispatch(async ({ to }) => void order.push(to), { concurrency: 1 })
    await waitFor(() => bulk.every(({ to }) => order.includes(to)))
    expect(order.indexOf(urgent.to)).toBeLessThan(
      Math.min(...bulk.map(({ to }) => order.indexOf(to)))
    )
  })

  it("gives up loudly after its time, at once when it is refused for good", async () => {
    const [late, refused] = await queueMail(container, [welcome(), welcome()])
    await database.pool.query(
      "update mail_message set due_at = now() - interval '25 hours' where id = $1",
      [late.id]
    )
    dispatch(async (mail) => {
      if (mail.id === late.id) {
        throw new Error("still away")
      }
      if (mail.id === refused.id) {
        throw new MailTransportError("5.7.1 no", { kind: "permanent" })
      }
    })
    expect((await messageIn(shop(), late.id, "failed")).error).toBe(
      "Given up after 1 tries: still away"
    )
    expect((await messageIn(shop(), refused.id, "failed")).attempts).toBe(1)
  })

  it("waits as long as the other side asks", async () => {
    const [{ id }] = await queueMail(container, welcome())
    const times: number[] = []
    dispatch(async (mail) => {
      if (mail.id !== id) {
        return
      }
      times.push(Date.now())
      if (times.length === 1) {
        throw new MailTransportError("slow down", {
          kind: "temporary",
          retryAfterSeconds: 0.7,
        })
      }
    })
    await messageIn(shop(), id, "sent")
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(700)
  })

  it("erases old mails, and a person", async () => {
    const retention = new MailRetention(sql)
    const to = uniqueEmail("erase")
    const [old, waiting] = await queueMail(container, [
      welcome({ to, key: `${to}-1` }),
      welcome({ to: to.toUpperCase(), key: `${to}-2` }),
    ])
    await outbox.cancel(old.id)
    await database.pool.query(
      "update mail_message set created_at = now() - interval '91 days' where id = $1",
      [old.id]
    )
    expect(await retention.eraseOlderThan(90)).toBe(1)
    expect(await messageIn(shop(), old.id, "canceled")).toMatchObject({
      to: "",
      html: null,
      text: null,
      subject: "",
      key: `${to}-1`,
    })
    const recipients = new MailRecipients(sql)
    await recipients.suppress(to, "all", "hard bounce")
    await retention.erasePerson({ addresses: [to], customer_id: null })
    expect(await messageIn(shop(), waiting.id, "canceled")).toMatchObject({
      to: "",
      html: null,
    })
    const { rows } = await database.pool.query(
      "select address from mail_suppression"
    )
    expect(rows.map(({ address }) => address)).not.toContain(to)
    expect(
      await recipients.refusals([{ to, category: "transactional" }])
    ).toEqual(["The address is suppressed: erased"])
  })
})
