import { buyerLines, sellerLines, shippedToLines } from "../address-lines"
import { drawLines, drawText, PALE, type Page, SMALL } from "./page"

/** Who sells, what this is, and for whom; answers where the lines may begin. */
export function drawHead(page: Page): number {
  const { pdf, document, language, left, right, width, top } = page
  const { seller } = document.snapshot
  const half = width / 2 - 10
  const middle = right - half
  let y = drawText(pdf, seller.name, left, top, half, { size: 12, bold: true })
  y += drawLines(pdf, sellerLines(seller, language), left, top + y, half, {
    color: PALE,
  })
  const title = drawText(
    pdf,
    language.t(`title_${document.kind}`),
    middle,
    top - 4,
    half,
    { size: 20, bold: true, align: "right" }
  )
  const facts = drawFacts(page, middle, top + title + 4, half)
  const parties = Math.max(top + y, facts) + 24
  return drawParties(page, parties, half) + 20
}

/** On the pages that follow: which document this is. */
export function drawRunningHead({
  pdf,
  document,
  language,
  left,
  width,
  top,
}: Page): number {
  const title = `${language.t(`title_${document.kind}`)} ${document.number}`
  const { name } = document.snapshot.seller
  const style = { size: SMALL, color: PALE }
  const height = drawText(pdf, name, left, top, width / 2, style)
  drawText(pdf, title, left + width / 2, top, width / 2, {
    ...style,
    align: "right",
  })
  return top + height + 10
}

function drawFacts(page: Page, x: number, top: number, width: number): number {
  const { pdf, document, language } = page
  const { order, credits } = document.snapshot
  const { t, date } = language
  const facts: [string, string][] = [
    [t(`number_${document.kind}`), document.number],
    [t("issued"), date(document.issued_at)],
    ...(credits
      ? [
          [
            t("for_invoice"),
            t("for_invoice_value", {
              number: credits.invoice_number,
              date: date(credits.invoice_issued_at),
            }),
          ] as [string, string],
        ]
      : []),
    [t("order"), `#${order.display_id ?? order.id}`],
    [t("placed"), date(order.placed_at)],
  ]
  return facts.reduce((y, [label, value]) => {
    const split = width * 0.42
    const one = drawText(pdf, label, x, y, split, { color: PALE })
    const other = drawText(pdf, value, x + split, y, width - split, {
      align: "right",
    })
    return y + Math.max(one, other)
  }, top)
}

function drawParties(page: Page, top: number, width: number): number {
  const { pdf, document, language, left, right } = page
  const columns: [string, string[]][] = [
    [language.t("billed_to"), buyerLines(document.snapshot, language)],
    [language.t("shipped_to"), shippedToLines(document.snapshot, language)],
  ]
  const ends = columns.map(([label, lines], index) => {
    if (!lines.length) {
      return top
    }
    const x = index ? right - width : left
    const head = drawText(pdf, label, x, top, width, {
      size: SMALL,
      color: PALE,
    })
    return top + head + drawLines(pdf, lines, x, top + head, width)
  })
  return Math.max(...ends)
}
