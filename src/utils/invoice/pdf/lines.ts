import { lineName } from "../line-name"
import type { InvoiceLine } from "../types"
import { drawRule, drawText, PALE, type Page, SMALL, textHeight } from "./page"

type Cell = { x: number; width: number; text: string }

const GAP = 10
const PADDING = 5

/** The table of lines, over as many pages as it takes; answers where it ends. */
export function drawTable(
  page: Page,
  top: number,
  nextPage: () => number
): number {
  let y = drawTableHead(page, top)
  for (const line of page.document.snapshot.lines) {
    const height = lineHeight(page, line)
    if (y + height > page.bottom) {
      y = drawTableHead(page, nextPage())
    }
    drawLine(page, line, y)
    y += height
    drawRule(page, y - PADDING / 2)
  }
  return y
}

function drawTableHead(page: Page, top: number): number {
  const { t } = page.language
  const unit = page.document.snapshot.prices_include_tax
    ? "unit_gross"
    : "unit_net"
  const texts = [
    t("description"),
    t("quantity"),
    t(unit),
    t("tax_rate"),
    t("amount"),
  ]
  const style = { size: SMALL, color: PALE }
  const height = cells(page, texts).reduce(
    (most, { x, width, text }, index) =>
      Math.max(
        most,
        drawText(page.pdf, text, x, top, width, {
          ...style,
          align: index ? "right" : "left",
        })
      ),
    0
  )
  drawRule(page, top + height + 2)
  return top + height + 2 + PADDING
}

function drawLine(page: Page, line: InvoiceLine, y: number): void {
  const { language } = page
  const withTax = page.document.snapshot.prices_include_tax
  const [description, ...numbers] = cells(page, [
    titleOf(page, line),
    language.number(line.quantity),
    language.money(withTax ? line.unit_gross : line.unit_net),
    language.percent(line.tax_rate),
    language.money(withTax ? line.gross : line.net),
  ])
  const { x, width, text } = description
  let height = drawText(page.pdf, text, x, y, width)
  for (const note of notesOf(page, line)) {
    height += drawText(page.pdf, note, x, y + height, width, {
      size: SMALL,
      color: PALE,
    })
  }
  for (const cell of numbers) {
    drawText(page.pdf, cell.text, cell.x, y, cell.width, { align: "right" })
  }
}

function lineHeight(page: Page, line: InvoiceLine): number {
  const [{ width }] = cells(page, [""])
  const notes = notesOf(page, line).map((note) =>
    textHeight(page.pdf, note, width, { size: SMALL })
  )
  return (
    textHeight(page.pdf, titleOf(page, line), width) +
    notes.reduce((sum, height) => sum + height, 0) +
    PADDING
  )
}

function titleOf({ language, document }: Page, line: InvoiceLine): string {
  return lineName(line, document.snapshot, language)
}

/** What stands small below the title. */
function notesOf({ language, document }: Page, line: InvoiceLine): string[] {
  const off = document.snapshot.prices_include_tax
    ? line.discount_gross
    : line.discount_net
  const name = [line.detail, line.sku && language.t("sku", { sku: line.sku })]
    .filter(Boolean)
    .join(" · ")
  return [
    ...(name ? [name] : []),
    ...(off ? [language.t("discount", { amount: language.money(-off) })] : []),
  ]
}

/** Puts texts into the columns: the description takes what the numbers leave. */
function cells({ left, width }: Page, texts: string[]): Cell[] {
  const numbers = [44, 92, 48, 92]
  const description = width - numbers.reduce((sum, one) => sum + one, 0)
  let x = left
  return [description - GAP, ...numbers].flatMap((column, index) => {
    const cell = { x, width: column, text: texts[index] }
    x += index ? column : column + GAP
    return texts[index] === undefined ? [] : [cell]
  })
}
