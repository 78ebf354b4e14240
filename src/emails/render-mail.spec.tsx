import path from "node:path"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import { ShopOptionsSchema } from "../options/shop"
import {
  mailTemplates,
  renderMail,
  shopLink,
  useMail,
  type RenderMailInput,
} from "."
import { contrast, palettes } from "./components/colors"
import type { MailStrings } from "./i18n"
import de from "./i18n/de.json"
import en from "./i18n/en.json"

const shop = ShopOptionsSchema.parse({
  backendUrl: "https://api.clay.example",
  storefrontUrl: "https://clay.example/shop",
  timezone: "Europe/Vienna",
})
const placed = mailTemplates["order-placed"].sample
const render = (input: Partial<RenderMailInput<"order-placed">> = {}) =>
  renderMail({ template: "order-placed", data: placed, shop, ...input })

describe("strings", () => {
  const keysOf = (strings: MailStrings, prefix = ""): string[] =>
    Object.entries(strings).flatMap(([key, value]) =>
      typeof value === "string"
        ? prefix + key
        : keysOf(value, `${prefix}${key}.`)
    )
  const variablesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
  const at = (strings: MailStrings, key: string) =>
    key
      .split(".")
      .reduce<MailStrings | string>(
        (part, name) => (part as MailStrings)[name],
        strings
      ) as string

  it("are the same in every language", () => {
    expect(keysOf(de)).toEqual(keysOf(en))
  })

  it.each(keysOf(en))("%s says the same things", (key) => {
    expect(variablesOf(at(de, key))).toEqual(variablesOf(at(en, key)))
    expect(at(de, key).trim()).not.toBe("")
  })
})

describe("locale", () => {
  it("decides words, money and dates", async () => {
    const english = await render({ locale: "en" })
    const german = await render({ locale: "de" })
    const austrian = await render({ locale: "de-AT" })

    expect(english.subject).toBe("Your order #1042 at Shopkeeper Demo")
    expect(english.text).toContain("€158.76")
    expect(english.text).toContain("March 15, 2026")
    expect(german.subject).toBe("Ihre Bestellung #1042 bei Shopkeeper Demo")
    expect(german.text).toContain("158,76\u00a0€")
    expect(german.text).toContain("15. März 2026")
    expect(austrian.text).toContain("€\u00a0158,76")
    expect(austrian.text).toContain("Österreich")
  })

  it("falls back to the shop's, and to English when it has no strings", async () => {
    const unknown = await render({ locale: "fr-FR" })
    const broken = await render({ locale: "not a locale" })
    const none = await render({ shop: { ...shop, locale: "de" } })

    expect(unknown.html).toContain('lang="en"')
    expect(unknown.text).toContain("€158.76")
    expect(broken.subject).toBe(unknown.subject)
    expect(none.subject).toBe("Ihre Bestellung #1042 bei Shopkeeper Demo")
  })

  it("takes the shop's time zone, and currencies that have no cents or no code", async () => {
    const reset = await renderMail({
      template: "password-reset",
      data: { reset_url: "/reset", expires_at: "2026-03-15T23:30:00.000Z" },
      shop,
    })
    const totals = { total: 5000 }
    const yen = await render({
      data: {
        ...placed,
        order: { display_id: 1, currency_code: "jpy" },
        totals,
      },
    })
    const points = await render({
      data: {
        ...placed,
        order: { display_id: 1, currency_code: "points" },
        totals,
      },
    })

    expect(reset.text).toMatch(/March 16, 2026 at 12:30\sAM (GMT\+1|CET)/)
    expect(yen.text).toContain("¥5,000")
    expect(points.text).toContain("5,000 points")
  })
})

describe("links", () => {
  it("belong to the shop", () => {
    expect(shopLink(shop, "/a?b=c")).toBe("https://clay.example/shop/a?b=c")
    expect(shopLink(shop, "/app/x", "backend")).toBe(
      "https://api.clay.example/app/x"
    )
    expect(shopLink(shop, "https://clay.example/x")).toBe(
      "https://clay.example/x"
    )
  })

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "javascript:alert(1)",
    "https://clay.example@evil.example/",
    "https://clay.example.evil.example/",
    "http://clay.example/",
    "data:text/html,x",
    "not an address",
  ])("%s is refused", (url) => {
    expect(() => shopLink(shop, url)).toThrow(
      `A mail cannot link to ${url}: it is not an address of the shop`
    )
  })

  it("of the data are checked when the mail is rendered", async () => {
    await expect(
      render({ data: { ...placed, order_url: "https://evil.example/" } })
    ).rejects.toThrow("it is not an address of the shop")
    await expect(
      renderMail({
        template: "price-drop",
        data: mailTemplates["price-drop"].sample,
        shop,
        links: { unsubscribeUrl: "https://evil.example/" },
      })
    ).rejects.toThrow("it is not an address of the shop")
  })

  it("never come from a carrier's address, which stays text", async () => {
    const { html, text } = await renderMail({
      template: "order-shipped",
      data: mailTemplates["order-shipped"].sample,
      shop,
    })
    expect(html).not.toContain('href="https://www.dhl.com')
    expect(text).toContain(
      "Tracking page: https://www.dhl.com/track?id=00340434161094042557"
    )
  })
})

describe("colours", () => {
  it.each(["#000000", "#ffffff", "#1f2937", "#f7e463", "#ff0055", "#777777"])(
    "can be read with %s as the shop's",
    (color) => {
      for (const palette of Object.values(palettes(color))) {
        expect(contrast(palette.onButton, palette.button)).toBeGreaterThan(4.5)
        expect(contrast(palette.accent, palette.card)).toBeGreaterThan(4.5)
        expect(contrast(palette.text, palette.card)).toBeGreaterThan(7)
        expect(contrast(palette.muted, palette.card)).toBeGreaterThan(4.5)
        expect(contrast(palette.muted, palette.page)).toBeGreaterThan(4.5)
        expect(contrast(palette.muted, palette.panel)).toBeGreaterThan(4.5)
      }
    }
  )
})

describe("a store's own templates", () => {
  const OwnBody = () => {
    const { data, link } = useMail()
    const { order } = data as typeof placed
    return <a href={link("/x")}>Order {order.display_id}!</a>
  }

  it("may change a part", async () => {
    const mail = await render({
      overrides: {
        templates: { "order-placed": { subject: "Thanks\r\nBcc: x" } },
      },
    })
    expect(mail.subject).toBe("Thanks Bcc: x")
    expect(mail.text).toContain("We have received your order #1042")
  })

  it("may be a component", async () => {
    const mail = await render({
      overrides: { templates: { "order-placed": OwnBody } },
    })
    expect(mail.text).toContain("Order 1042! https://clay.example/shop/x")
    expect(mail.subject).toBe("Your order #1042 at Shopkeeper Demo")
  })

  it("may be a file", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "mail-template-"))
    const file = path.join(folder, "order-placed.js")
    writeFileSync(
      file,
      "exports.default = { subject: ({ data }) => `Order ${data.order.display_id}` }"
    )
    const mail = await render({
      overrides: { templates: { "order-placed": file } },
    })
    expect(mail.subject).toBe("Order 1042")

    writeFileSync(path.join(folder, "empty.js"), "exports.default = 5")
    await expect(
      render({
        overrides: {
          templates: { "order-placed": path.join(folder, "empty.js") },
        },
      })
    ).rejects.toThrow("exports no template")
    rmSync(folder, { recursive: true })
  })

  it("may bring another language", async () => {
    const strings = {
      fr: { "order-placed": { subject: "Votre commande n° {number}" } },
    }
    const mail = await render({ locale: "fr-FR", overrides: { strings } })

    expect(mail.subject).toBe("Votre commande n° 1042")
    expect(mail.html).toContain('lang="fr-FR"')
    expect(mail.text).toContain("158,76\u00a0€")
  })
})

describe("broadcast", () => {
  it("carries its content as it is, and its own text", async () => {
    const data = {
      subject: "News",
      html: "<p>Hello <b>you</b></p>",
      text: "Hello you\n  * as text <3",
    }
    const mail = await renderMail({ template: "broadcast", data, shop })
    expect(mail.html).toContain("<p>Hello <b>you</b></p>")
    expect(mail.text).toContain("Hello you\n  * as text <3")
    const made = await renderMail({
      template: "broadcast",
      data: { ...data, text: null },
      shop,
    })
    expect(made.text).toContain("Hello you")
  })
})
