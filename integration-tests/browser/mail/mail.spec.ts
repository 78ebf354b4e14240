import type { Page } from "playwright-core"
import {
  DESKTOP,
  overflow,
  PHONE,
  signInAdmin,
  useBrowser,
} from "../../helpers/browser"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

let shop: Shop
let admin: SignedIn

beforeAll(async () => {
  shop = await bootShop({ admin: true })
  admin = await createAdmin(shop)
})
afterAll(() => shop?.close())

const browser = useBrowser()
const mailPage = () => `${shop.url}/app/mail`

/** Makes the shop write to an address, and waits until the mail has left the outbox. */
async function receive(
  template: "admin-invite" | "password-reset",
  to: string
) {
  if (template === "admin-invite") {
    await admin.client.post("/admin/invites", { email: to })
  } else {
    await createCustomer(shop, { email: to })
    await shop.store.post("/auth/customer/emailpass/reset-password", {
      identifier: to,
    })
  }
  return waitFor(
    async () => {
      const { body } = await admin.client.get("/admin/mail/messages", {
        query: { to, template },
      })
      const [message] = body.messages
      return message?.status === "sent" ? (message.id as string) : undefined
    },
    { what: `the ${template} mail to be sent` }
  )
}

/** A message as it is left behind by a transport that refused it. */
async function fail(id: string, status = "failed") {
  await shop.db.query(
    `update mail_message set status = $2, attempts = 9, sent_at = null,
       error = '550 5.0.0 The mailbox is not what it was' where id = $1`,
    [id, status]
  )
}

async function open(page: Page, url: string) {
  await signInAdmin(page, shop)
  await page.goto(url)
}

const row = (page: Page, text: string) =>
  page.locator("tr").filter({ hasText: text }).first()

describe("outbox", () => {
  it("says so when there is no mail", () =>
    browser.withPage(async (page) => {
      await open(page, mailPage())
      await page.getByText("No mail yet").waitFor()
    }))

  it("lists, searches and filters, and remembers it in the address", () =>
    browser.withPage(async (page) => {
      await receive("password-reset", "ana@example.test")
      const failed = await receive("admin-invite", "ben@example.test")
      await fail(failed)
      await open(page, mailPage())
      await row(page, "ana@example.test").getByText("Sent").waitFor()
      await row(page, "ben@example.test").getByText("Failed").waitFor()

      await page.getByPlaceholder("Search address or subject").fill("ana@")
      await row(page, "ben@example.test").waitFor({ state: "detached" })
      await row(page, "ana@example.test").waitFor()
      await page.getByPlaceholder("Search address or subject").fill("nobody")
      await page.getByText("No mail matches").waitFor()
      await page.getByPlaceholder("Search address or subject").fill("")

      await page.goto(`${mailPage()}?status=failed`)
      await row(page, "ben@example.test").waitFor()
      expect(await row(page, "ana@example.test").count()).toBe(0)
      await page.goto(`${mailPage()}?template=password-reset`)
      await row(page, "ana@example.test").waitFor()
      expect(await row(page, "ben@example.test").count()).toBe(0)
    }))

  it("offers the filters in a menu", () =>
    browser.withPage(async (page) => {
      await open(page, mailPage())
      await row(page, "ana@example.test").waitFor()
      await page.getByRole("main").locator('[aria-haspopup="menu"]').click()
      await page.getByRole("menuitem", { name: "Status" }).click()
      await page.getByRole("button", { name: "Failed", exact: true }).click()
      await page.waitForURL(/status=failed/)
      await row(page, "ana@example.test").waitFor({ state: "detached" })
      await row(page, "ben@example.test").waitFor()
    }))

  it("shows what arrives while it is open", () =>
    browser.withPage(async (page) => {
      await open(page, mailPage())
      await row(page, "ana@example.test").waitFor()
      await receive("admin-invite", "cleo@example.test")
      await row(page, "cleo@example.test").waitFor()
    }))

  it("says what went wrong when it cannot be read, and tries again", () =>
    browser.withPage(async (page) => {
      await signInAdmin(page, shop)
      let broken = true
      await page.route("**/admin/mail/messages?*", (route) =>
        broken
          ? route.fulfill({ status: 400, json: { message: "Out of ink" } })
          : route.continue()
      )
      await page.goto(mailPage())
      await page.getByText("Out of ink").waitFor()
      broken = false
      await page.getByRole("button", { name: "Try again" }).click()
      await row(page, "ana@example.test").waitFor()
    }))
})

describe("message", () => {
  it("opens from the list, with html, text and headers, and runs no script", () =>
    browser.withPage(async (page) => {
      await open(page, `${mailPage()}?template=password-reset`)
      await row(page, "ana@example.test").click()
      await page.waitForURL(/\/app\/mail\/mmsg_/)

      expect(await page.locator("iframe").getAttribute("sandbox")).toBe("")
      await page
        .frameLocator("iframe")
        .getByRole("heading", { name: "Choose a new password" })
        .waitFor()
      await page.getByRole("tab", { name: "Text" }).click()
      await page.getByText("Someone, probably you, asked").waitFor()
      await page.getByRole("tab", { name: "Headers" }).click()
      const headers = page.getByRole("tabpanel", { name: "Headers" })
      expect(await headers.textContent()).toMatch(/\S/)
    }))

  it("tries a failed one again", () =>
    browser.withPage(async (page) => {
      const id = await receive("admin-invite", "dora@example.test")
      await fail(id)
      await open(page, `${mailPage()}/${id}`)
      await page.getByText("The mailbox is not what it was").waitFor()
      await page.getByRole("button", { name: "Try again" }).click()

      await page.getByText("The mail is queued again").waitFor()
      await waitFor(
        async () => {
          const { body } = await admin.client.get(`/admin/mail/messages/${id}`)
          return body.message.status === "sent"
        },
        { what: "the mail to be sent again" }
      )
      await page
        .getByRole("button", { name: "Try again" })
        .waitFor({ state: "detached" })
    }))

  it("cancels a waiting one after a question", () =>
    browser.withPage(async (page) => {
      const id = await receive("admin-invite", "emil@example.test")
      await shop.db.query(
        `update mail_message set status = 'queued',
           next_attempt_at = now() + interval '1 hour' where id = $1`,
        [id]
      )
      await open(page, `${mailPage()}/${id}`)
      await page.getByRole("button", { name: "Cancel" }).click()
      await page.getByText("It will not be sent to emil@example.test").waitFor()
      await page.getByRole("button", { name: "Keep it" }).click()
      await page.getByRole("button", { name: "Cancel" }).click()
      await page.getByRole("button", { name: "Cancel mail" }).click()

      await page.getByText("The mail is canceled").waitFor()
      const { body } = await admin.client.get(`/admin/mail/messages/${id}`)
      expect(body.message.status).toBe("canceled")
    }))

  it("says so when there is no such message", () =>
    browser.withPage(async (page) => {
      await open(page, `${mailPage()}/mmsg_unknown`)
      await page.getByText("was not found").waitFor({ timeout: 30_000 })
    }))
})

describe("templates", () => {
  const heading = (page: Page, name: string) =>
    page.frameLocator("iframe").getByRole("heading", { name })

  it("previews each in every language, wide and narrow, light and dark", () =>
    browser.withPage(async (page) => {
      await open(page, `${mailPage()}/templates`)
      await page.getByRole("button", { name: "Order placed" }).click()
      await heading(page, "Thank you for your order").waitFor()

      await page.getByRole("combobox", { name: "Language" }).click()
      await page.getByRole("option", { name: "German" }).click()
      await heading(page, "Vielen Dank für Ihre Bestellung").waitFor()

      const width = async () =>
        (await page.locator("iframe").boundingBox())?.width ?? 0
      expect(await width()).toBeGreaterThan(500)
      await page.getByRole("radio", { name: "Narrow" }).click()
      expect(await width()).toBe(390)

      const background = () =>
        page
          .frameLocator("iframe")
          .locator(".m-card")
          .first()
          .evaluate((card) => getComputedStyle(card).backgroundColor)
      expect(await background()).toBe("rgb(255, 255, 255)")
      await page.getByRole("radio", { name: "Dark" }).click()
      await waitFor(async () => (await background()) === "rgb(28, 30, 33)", {
        what: "the dark preview",
      })
      await page.getByRole("radio", { name: "Text" }).click()
      await page.getByText("Zwischensumme").waitFor()
    }))

  it("sends a test to a good address only", () =>
    browser.withPage(async (page) => {
      await open(page, `${mailPage()}/templates?template=invoice`)
      await page.getByRole("button", { name: "Send test" }).click()
      await page.getByLabel("Send to").fill("not an address")
      await page.getByRole("button", { name: "Send", exact: true }).click()
      await page.getByText("This is not an email address.").waitFor()

      await page.getByLabel("Send to").fill("fred@example.test")
      await page.getByRole("button", { name: "Send", exact: true }).click()
      await page
        .getByText("A test is on its way to fred@example.test")
        .waitFor()
      const { body } = await admin.client.get("/admin/mail/messages", {
        query: { to: "fred@example.test" },
      })
      expect(body.messages).toMatchObject([{ template: "invoice" }])
    }))
})

describe.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
])("on a %s", (_, viewport) => {
  it.each(["", "/templates"])("nothing of /mail%s is cut off", (path) =>
    browser.withPage(
      async (page) => {
        await open(page, mailPage() + path)
        await page.getByRole("heading").first().waitFor()
        await page.waitForLoadState("networkidle")
        expect(await overflow(page)).toBe(0)
      },
      { viewport }
    )
  )
})

it("speaks the admin's language", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.addInitScript(() => {
      document.cookie = "lng=de"
      localStorage.setItem("lng", "de")
    })
    await page.goto(mailPage())
    await page.getByText("Jede E-Mail, die der Shop verschickt hat").waitFor()
    await page.getByRole("link", { name: "Vorlagen" }).first().waitFor()
  }))
