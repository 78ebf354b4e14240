import { sellerFooter } from "../address-lines"
import { drawLines, drawRule, drawText, PALE, type Page, SMALL } from "./page"

const LINE = 11

/** How high the foot of a page is. */
export function footHeight(page: Pick<Page, "document" | "language">): number {
  const columns = sellerFooter(page.document.snapshot.seller, page.language)
  const lines = Math.max(0, ...columns.map((column) => column.length))
  return 26 + lines * LINE
}

/** At the end, when the number of pages is known. */
export function drawFeet(page: Page): void {
  const { pdf, document, language, left, width, bottom } = page
  const columns = sellerFooter(document.snapshot.seller, language)
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const top = bottom + 10
    const style = { size: SMALL, color: PALE }
    drawRule(page, top)
    const each = width / Math.max(1, columns.length)
    columns.forEach((lines, column) =>
      drawLines(pdf, lines, left + column * each, top + 6, each - 10, style)
    )
    drawText(
      pdf,
      language.t("page", { page: index + 1, pages: count }),
      left,
      bottom + footHeight(page),
      width,
      { ...style, align: "right" }
    )
  }
}
