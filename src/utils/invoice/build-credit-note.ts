import { fromMinor, splitMinor, toMinor } from "./minor-units"
import type {
  InvoiceLine,
  InvoiceSnapshot,
  InvoiceTax,
  IssuedDocument,
} from "./types"

/** Money that went back. */
export type CreditedRefund = {
  /** As the payment provider paid it. */
  amount: unknown
  refunded_at: string
  reason: string | null
}

type MinorTax = Pick<InvoiceTax, "rate" | "name"> & { net: number; tax: number }

/**
 * What the credit note of a refund says. A refund of everything repeats the
 * invoice's lines; any other is spread over the invoice's taxes by what is left
 * of them, so that credit notes never take back more than was invoiced and the
 * last one takes back exactly the rest.
 *
 * @param previous the credit notes that the invoice has already
 * @returns null when nothing of the invoice is left to credit
 */
export function buildCreditNote(
  invoice: IssuedDocument,
  previous: InvoiceSnapshot[],
  refund: CreditedRefund
): InvoiceSnapshot | null {
  const { snapshot } = invoice
  const { decimals } = snapshot
  const left = remaining(snapshot, previous)
  const available = left.reduce((sum, { net, tax }) => sum + net + tax, 0)
  const amount = Math.min(toMinor(refund.amount, decimals), available)
  if (amount <= 0) {
    return null
  }
  const whole = previous.length === 0 && amount === available
  const taxes = share(left, amount, available)
  const lines = whole
    ? snapshot.lines
    : taxes.map((tax) => creditLine(tax, decimals))
  const sum = (key: "net" | "tax") =>
    taxes.reduce((total, tax) => total + tax[key], 0)
  return {
    ...snapshot,
    lines,
    taxes: taxes.map(({ net, tax, ...group }) => ({
      ...group,
      net: fromMinor(net, decimals),
      tax: fromMinor(tax, decimals),
    })),
    totals: {
      net: fromMinor(sum("net"), decimals),
      tax: fromMinor(sum("tax"), decimals),
      total: fromMinor(amount, decimals),
      discount: whole ? snapshot.totals.discount : 0,
      credit: 0,
    },
    payments: [],
    credits: {
      invoice_number: invoice.number,
      invoice_issued_at: invoice.issued_at,
      refunded_at: refund.refunded_at,
      reason: refund.reason,
      whole,
    },
  }
}

/** What is left of each tax of the invoice, in whole cents. */
function remaining(
  { taxes, decimals }: InvoiceSnapshot,
  previous: InvoiceSnapshot[]
): MinorTax[] {
  return taxes.map(({ rate, name, net, tax }) => {
    const credited = previous
      .flatMap((note) => note.taxes)
      .filter((other) => other.rate === rate && other.name === name)
    const less = (key: "net" | "tax") =>
      credited.reduce((sum, other) => sum + toMinor(other[key], decimals), 0)
    return {
      rate,
      name,
      net: toMinor(net, decimals) - less("net"),
      tax: toMinor(tax, decimals) - less("tax"),
    }
  })
}

function share(
  left: MinorTax[],
  amount: number,
  available: number
): MinorTax[] {
  if (amount === available) {
    return left.filter(({ net, tax }) => net + tax > 0)
  }
  const parts = splitMinor(
    amount,
    left.map(({ net, tax }) => net + tax)
  )
  return left
    .map((group, index) => {
      const [net, tax] = splitMinor(parts[index], [group.net, group.tax])
      return { ...group, net, tax }
    })
    .filter(({ net, tax }) => net + tax > 0)
}

function creditLine(group: MinorTax, decimals: number): InvoiceLine {
  const net = fromMinor(group.net, decimals)
  const gross = fromMinor(group.net + group.tax, decimals)
  return {
    kind: "credit",
    title: "",
    detail: null,
    sku: null,
    quantity: 1,
    unit_net: net,
    unit_gross: gross,
    discount_net: 0,
    discount_gross: 0,
    net,
    tax: fromMinor(group.tax, decimals),
    gross,
    tax_rate: group.rate,
    tax_name: group.name,
  }
}
