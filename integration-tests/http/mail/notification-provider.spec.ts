import { randomBytes } from "node:crypto"
import {
  copyFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import http from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import type { Json } from "../../helpers/http"
import { messageIn } from "../../helpers/mail"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

const root = path.resolve(__dirname, "../../..")

describe("mail through the store's own notification provider", () => {
  const received: Json[] = []
  let refusals = 0
  let sink: http.Server
  let directory: string
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    sink = http.createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) {
        chunks.push(chunk as Buffer)
      }
      received.push(JSON.parse(Buffer.concat(chunks).toString()))
      response.writeHead(refusals-- > 0 ? 503 : 200).end("provider-id-1")
    })
    await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve))
    const { port } = sink.address() as AddressInfo
    directory = makeStore(`http://127.0.0.1:${port}/`)
    shop = await bootShop({
      directory,
      env: { MAIL_RETRY_SECONDS: "0.1", MAIL_POLL_SECONDS: "0.2" },
    })
    admin = await createAdmin(shop)
  }, 120_000)

  afterAll(async () => {
    await shop?.close()
    sink.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it("D12: what the provider refused at first is sent again and comes through, once", async () => {
    refusals = 2
    const to = uniqueEmail("provider")
    const { body } = await admin.client.post(
      "/admin/mail/templates/welcome/test",
      { to }
    )
    const row = await messageIn(shop, body.message.id, "sent")
    expect(row).toMatchObject({
      transport: "notification",
      provider_message_id: "provider-id-1",
      attempts: 3,
      error: null,
    })
    const mine = received.filter((notification) => notification.to === to)
    expect(mine).toHaveLength(3)
    expect(
      new Set(mine.map(({ idempotency_key }) => idempotency_key)).size
    ).toBe(3)
    expect(mine[2]).toMatchObject({
      channel: "email",
      template: "welcome",
      content: {
        subject: body.message.subject,
        html: expect.stringContaining("<html"),
        text: expect.stringMatching(/\S/),
      },
    })
    const { rows } = await shop.db.query(
      `select status from notification where "to" = $1 order by created_at`,
      [to]
    )
    expect(rows.map(({ status }) => status)).toEqual([
      "failure",
      "failure",
      "success",
    ])
  })
})

/** The built store with an email provider added to its configuration. */
function makeStore(url: string): string {
  const built = path.join(root, ".medusa/shop")
  const made = path.join(
    root,
    ".medusa",
    `store-with-provider-${randomBytes(4).toString("hex")}`
  )
  mkdirSync(made)
  copyFileSync(
    path.join(built, "package.json"),
    path.join(made, "package.json")
  )
  symlinkSync(path.join(built, "src"), path.join(made, "src"))
  const provider = path.join(
    root,
    "integration-tests/fixtures/mail/notification-provider.js"
  )
  writeFileSync(
    path.join(made, "medusa-config.js"),
    `const config = require(${JSON.stringify(path.join(built, "medusa-config.js"))})
config.modules.notification = {
  resolve: "@medusajs/medusa/notification",
  options: { providers: [
    { resolve: "@medusajs/medusa/notification-local", id: "local", options: { channels: ["feed"] } },
    { resolve: ${JSON.stringify(provider)}, id: "posting", options: { channels: ["email"], url: ${JSON.stringify(url)} } },
  ] },
}
module.exports = config
`
  )
  return made
}
