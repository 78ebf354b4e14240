import { ShopOptionsSchema } from "../options/shop"
import { mailTemplates, renderMail, type MailTemplateName } from "."

const shop = ShopOptionsSchema.parse({
  name: "Clay & Linen",
  address: ["Lindengasse 14", "1070 Wien"],
  color: "#2f5d62",
  logoUrl: "https://clay.example/logo.png",
  backendUrl: "https://api.clay.example",
  storefrontUrl: "https://clay.example",
  timezone: "Europe/Vienna",
})
const links = {
  unsubscribeUrl: "https://api.clay.example/mail/unsubscribe/token",
  preferencesUrl: "/account/mails",
}
const names = Object.keys(mailTemplates) as MailTemplateName[]
const LEFTOVERS =
  /undefined|null|\[object Object\]|\{\{|\}\}|NaN|Invalid Date|[a-z-]+\.[a-z]+_[a-z]+\b(?!@)/

function renderWith(
  template: MailTemplateName,
  data: unknown,
  locale = "en"
): ReturnType<typeof renderMail> {
  return renderMail({ template, data: data as never, locale, shop, links })
}

/** Every address that the mail's anchors lead to. */
function hrefs(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href]) =>
    href.replaceAll("&amp;", "&")
  )
}

/** The same data with something nasty in every text. */
function hostile(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => hostile(item))
  }
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, hostile(item, name)])
    )
  }
  const isFree =
    typeof value === "string" &&
    !/url|_at$|^date$|currency|html|kind|decision|state|canceled_by|thumbnail/.test(
      key
    )
  return isFree
    ? `<script>alert(1)</script>"'&$t(common.total){first_name}\r\nBcc: x@y.z`
    : value
}

it("has every template that the contract names", () => {
  expect(names.sort()).toEqual([
    "admin-invite",
    "back-in-stock",
    "broadcast",
    "email-change",
    "email-changed",
    "invoice",
    "low-stock",
    "newsletter-confirm",
    "order-canceled",
    "order-delivered",
    "order-placed",
    "order-shipped",
    "password-changed",
    "password-reset",
    "payment-failed",
    "price-drop",
    "refund-issued",
    "refund-request-decided",
    "refund-request-received",
    "review-request",
    "stock-digest",
    "verify-email",
    "welcome",
  ])
})

describe.each(names)("%s", (name) => {
  const template = mailTemplates[name]
  const cases = (["sample", "minimal"] as const).flatMap((kind) =>
    ["en", "de-AT"].map((locale) => ({ kind, locale }))
  )

  it.each(cases)("is complete: $kind, $locale", async ({ kind, locale }) => {
    const mail = await renderWith(name, template[kind], locale)

    for (const part of [mail.subject, mail.preheader, mail.text]) {
      expect(part).not.toMatch(LEFTOVERS)
    }
    expect(mail.html.replace(/<style>.*?<\/style>/s, "")).not.toMatch(
      /undefined|null|\[object Object\]|\{\{|NaN|Invalid Date/
    )
    expect(mail.subject).toMatch(/^\S.{2,118}$/)
    expect(mail.text.length).toBeGreaterThan(40)
    expect(mail.text).not.toMatch(/<[a-z]/i)
    expect(mail.html).toContain(`lang="${locale}"`)
    expect(mail.html).toContain('name="color-scheme" content="light dark"')
    expect(mail.html).toContain("prefers-color-scheme:dark")
    expect(Buffer.byteLength(mail.html)).toBeLessThan(102_000)
    expect(mail.html.match(/<img(?![^>]*\salt=)[^>]*>/g)).toBeNull()
  })

  it("links to the shop only, in text as in html", async () => {
    const mail = await renderWith(name, template.sample)

    for (const href of hrefs(mail.html)) {
      expect(href).toMatch(/^https:\/\/(api\.)?clay\.example\//)
    }
    const actions = hrefs(mail.html).slice(1)
    for (const href of actions) {
      expect(mail.text).toContain(href)
    }
  })

  it("offers to unsubscribe unless it is transactional", async () => {
    const mail = await renderWith(name, template.sample)

    for (const part of [mail.html, mail.text]) {
      expect(part.includes(links.unsubscribeUrl)).toBe(
        template.category !== "transactional"
      )
    }
    expect(mail.text).toContain("You get this mail because")
    expect(mail.text).toContain("Lindengasse 14")
  })

  it("escapes what strangers write, and keeps it out of the header", async () => {
    const mail = await renderWith(name, hostile(template.sample))

    expect(mail.html).not.toContain("<script")
    expect(mail.html).not.toMatch(/href="[^"]*Bcc/)
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.preheader).not.toMatch(/[\r\n]/)
    expect(mail.text + mail.subject).not.toContain("alert(1)</script>\"'&Total")
  })
})
