import { drawLines, drawText, type Page, PALE, SMALL } from "./page"

type Row = { label: string; amount: string; bold?: boolean }

const WIDTH = 300
const ROW = 15

/** Sums, taxes and how it was paid; begins a page when it does not fit on this one. */
export function drawTotals(
  page: Page,
  top: number,
  nextPage: () => number
): void {
  const rows = totalRows(page)
  const remarks = remarkLines(page)
  const height = rows.length * ROW + remarks.length * 12 + 24
  let y = top + 10
  if (y + height > page.bottom) {
    y = nextPage() + 10
  }
  const { pdf, left, right, width } = page
  for (const { label, amount, bold } of rows) {
    const style = { bold, color: bold ? undefined : PALE }
    drawText(pdf, label, right - WIDTH, y, WIDTH - 100, style)
    drawText(pdf, amount, right - 100, y, 100, { bold, align: "right" })
    y += ROW
  }
  y += 14
  for (const remark of remarks) {
    y += drawText(pdf, remark, left, y, width, { color: PALE })
  }
  for (const note of page.document.snapshot.notes) {
    y += drawLines(pdf, [note], left, y + 6, width, { size: SMALL + 0.5 }) + 6
  }
}

function totalRows({ document, language }: Page): Row[] {
  const { totals, taxes } = document.snapshot
  const { t, money, percent } = language
  return [
    { label: t("net"), amount: money(totals.net) },
    ...taxes
      .filter(({ tax, rate }) => tax || rate)
      .map(({ name, rate, net, tax }) => ({
        label: t("tax_on", {
          name: name ?? t("tax"),
          rate: percent(rate),
          net: money(net),
        }),
        amount: money(tax),
      })),
    {
      label: t(`total_${document.kind}`),
      amount: money(totals.total),
      bold: true,
    },
    ...(totals.discount
      ? [{ label: t("discount_included"), amount: money(totals.discount) }]
      : []),
    ...(totals.credit
      ? [{ label: t("credit_used"), amount: money(totals.credit) }]
      : []),
  ]
}

function remarkLines({ document, language }: Page): string[] {
  const { payments, credits } = document.snapshot
  const { t, date, money } = language
  return [
    ...payments.map(({ provider_id, amount, paid_at }) => {
      const provider = providerName(provider_id)
      const words = provider
        ? t("paid_with", { provider, date: date(paid_at) })
        : t("paid", { date: date(paid_at) })
      return `${words}: ${money(amount)}`
    }),
    ...(credits
      ? [
          t("refunded", { date: date(credits.refunded_at) }),
          ...(credits.reason ? [t("reason", { reason: credits.reason })] : []),
        ]
      : []),
  ]
}

/** `pp_stripe_stripe` is "Stripe"; the manual provider has no name that helps anybody. */
function providerName(id: string): string | null {
  const name = /^pp_([^_]+)/.exec(id)?.[1]
  return !name || name === "system"
    ? null
    : name.charAt(0).toUpperCase() + name.slice(1)
}
