import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ShopOptions } from "../../../options/shop"
import { escapeHtml } from "../../../utils/mail-placeholders"

const TEXTS = {
  en: {
    title: "Unsubscribe",
    ask: {
      marketing: "Do you no longer want to get news and offers by email?",
      restock:
        "Do you no longer want to hear about products that are back or cheaper?",
      reviews: "Do you no longer want to be asked for reviews?",
    },
    button: "Unsubscribe",
    done: "You are unsubscribed. You will get no more of these emails.",
    unknown: "This link is not valid.",
  },
  de: {
    title: "Abmelden",
    ask: {
      marketing:
        "Möchten Sie keine Neuigkeiten und Angebote mehr per E-Mail erhalten?",
      restock:
        "Möchten Sie nicht mehr erfahren, wenn Produkte wieder da oder günstiger sind?",
      reviews: "Möchten Sie nicht mehr um Bewertungen gebeten werden?",
    },
    button: "Abmelden",
    done: "Sie sind abgemeldet. Sie erhalten keine solchen E-Mails mehr.",
    unknown: "Dieser Link ist nicht gültig.",
  },
} as const

export type UnsubscribePage =
  { state: "ask"; category: string } | { state: "done" } | { state: "unknown" }

/** Answers with a page that says nothing about whom the link belongs to, and that keeps nothing. */
export function sendUnsubscribePage(
  req: MedusaRequest,
  res: MedusaResponse,
  shop: ShopOptions,
  page: UnsubscribePage
): void {
  const wished = req.acceptsLanguages(["en", "de"])
  const language =
    req.headers["accept-language"] && wished
      ? wished
      : shop.locale.split("-")[0]
  const texts = language === "de" ? TEXTS.de : TEXTS.en
  res
    .status(page.state === "unknown" ? 404 : 200)
    .set({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    })
    .send(html(language === "de" ? "de" : "en", texts, shop, page))
}

function html(
  language: string,
  texts: (typeof TEXTS)["en"] | (typeof TEXTS)["de"],
  shop: ShopOptions,
  page: UnsubscribePage
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.title} · ${escapeHtml(shop.name)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; text-align: center; }
button { font: inherit; padding: .6rem 1.5rem; border: 0; border-radius: .4rem; background: ${shop.color}; color: #fff; cursor: pointer; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(shop.name)}</h1>
${content(texts, page)}
</main>
</body>
</html>
`
}

function content(
  texts: (typeof TEXTS)["en"] | (typeof TEXTS)["de"],
  page: UnsubscribePage
): string {
  if (page.state !== "ask") {
    return `<p>${page.state === "done" ? texts.done : texts.unknown}</p>`
  }
  const question =
    page.category === "restock" || page.category === "reviews"
      ? texts.ask[page.category]
      : texts.ask.marketing
  return `<p>${question}</p>
<form method="post"><button type="submit" name="List-Unsubscribe" value="One-Click">${texts.button}</button></form>`
}
