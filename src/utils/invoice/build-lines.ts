import type { BigNumberInput } from "@medusajs/framework/types"
import { decorateCartTotals, MathBN } from "@medusajs/framework/utils"
import { toAmount } from "../to-amount"
import { fromMinor, toMinor } from "./minor-units"
import type { OrderForInvoice, SoldForInvoice } from "./order"
import type { InvoiceLine, InvoiceTax } from "./types"

type Exact = Record<
  | "subtotal"
  | "total"
  | "tax_total"
  | "original_total"
  | "discount_subtotal"
  | "discount_total",
  BigNumberInput
>
type ExactLine = Exact & SoldForInvoice & { kind: "item" | "shipping" }

/** Rounds a run of exact amounts so that their rounded sum is the sum of the rounded. */
class Carry {
  private exact = MathBN.convert(0)
  private given = 0

  constructor(private readonly decimals: number) {}

  next(amount: BigNumberInput): number {
    this.exact = MathBN.add(this.exact, amount)
    const until = toMinor(this.exact, this.decimals)
    const part = until - this.given
    this.given = until
    return part
  }
}

/**
 * What was sold, line by line, in whole cents that add up to the order's total:
 * Medusa counts with all digits, a document cannot.
 *
 * @returns lines in the order's own order, the shipping last
 */
export function buildLines(
  order: OrderForInvoice,
  decimals: number
): InvoiceLine[] {
  const exact = exactLines(order)
  const gross = new Carry(decimals)
  const nets = new Carry(decimals)
  const taxes = new Map<string, Carry>()
  const minor = exact.map((line) => {
    const group = taxGroup(line)
    const carry = taxes.get(group) ?? new Carry(decimals)
    taxes.set(group, carry)
    const tax = carry.next(line.tax_total)
    // The amount that the price was given in stays as it is, the other follows.
    return line.is_tax_inclusive
      ? { line, tax, net: gross.next(line.total) - tax }
      : { line, tax, net: nets.next(net(line)) }
  })
  const wanted = toMinor(
    exact.reduce((sum, { total }) => MathBN.add(sum, total), MathBN.convert(0)),
    decimals
  )
  const off = wanted - minor.reduce((sum, { net, tax }) => sum + net + tax, 0)
  const biggest = minor.reduce(
    (best, line) => (line.net > best.net ? line : best),
    minor[0] ?? { net: 0, tax: 0 }
  )
  if (biggest.tax) {
    biggest.tax += off
  } else {
    biggest.net += off
  }
  return minor.map(({ line, net, tax }) => toLine(line, net, tax, decimals))
}

/** The lines by what tax they carry, added up. */
export function buildTaxes(
  lines: InvoiceLine[],
  decimals: number
): InvoiceTax[] {
  const groups = new Map<string, InvoiceTax & { minor: [number, number] }>()
  for (const line of lines) {
    const key = `${line.tax_rate}:${line.tax_name ?? ""}`
    const group = groups.get(key) ?? {
      rate: line.tax_rate,
      name: line.tax_name,
      net: 0,
      tax: 0,
      minor: [0, 0],
    }
    group.minor[0] += toMinor(line.net, decimals)
    group.minor[1] += toMinor(line.tax, decimals)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((one, other) => other.rate - one.rate)
    .map(({ minor, ...group }) => ({
      ...group,
      net: fromMinor(minor[0], decimals),
      tax: fromMinor(minor[1], decimals),
    }))
}

/** As sold: what came back since is a credit note's business, so no returned quantities. */
function exactLines(order: OrderForInvoice): ExactLine[] {
  const items = (order.items ?? []).map((item) => ({
    ...item,
    detail: undefined,
    quantity: item.quantity ?? item.detail?.quantity ?? 0,
    kind: "item",
  }))
  const shipping_methods = (order.shipping_methods ?? []).map((method) => ({
    ...method,
    kind: "shipping",
  }))
  const cart = decorateCartTotals({
    currency_code: order.currency_code,
    items,
    shipping_methods,
  } as never) as unknown as {
    items: ExactLine[]
    shipping_methods: ExactLine[]
  }
  return [...cart.items, ...cart.shipping_methods].filter(
    ({ kind, total }) => kind === "item" || MathBN.gt(total, 0)
  )
}

function net({ subtotal, discount_subtotal }: Exact) {
  return MathBN.sub(subtotal, discount_subtotal)
}

function rateOf({ tax_lines }: SoldForInvoice): number {
  return toAmount(
    (tax_lines ?? []).reduce(
      (sum, { rate }) => MathBN.add(sum, rate as number),
      MathBN.convert(0)
    )
  )
}

function taxName({ tax_lines }: SoldForInvoice): string | null {
  const names = (tax_lines ?? []).flatMap(
    ({ description, code }) => description || code || []
  )
  return [...new Set(names)].join(" + ") || null
}

function taxGroup(line: SoldForInvoice): string {
  return `${rateOf(line)}:${taxName(line) ?? ""}`
}

function toLine(
  line: ExactLine,
  netMinor: number,
  taxMinor: number,
  decimals: number
): InvoiceLine {
  const quantity = line.kind === "item" ? toAmount(line.quantity) : 1
  const rate = rateOf(line)
  const listNet = line.subtotal
  const listGross = MathBN.mult(listNet, MathBN.add(1, MathBN.div(rate, 100)))
  const discounted = MathBN.gt(line.discount_subtotal, 0)
  const gross = netMinor + taxMinor
  const off = (list: unknown, left: number) =>
    discounted ? fromMinor(toMinor(list, decimals) - left, decimals) : 0
  return {
    kind: line.kind,
    title: line.product_title || line.title || line.name || "",
    detail: detailOf(line),
    sku: line.variant_sku || null,
    quantity,
    unit_net: perUnit(listNet, quantity),
    unit_gross: perUnit(listGross, quantity),
    discount_net: off(listNet, netMinor),
    discount_gross: off(listGross, gross),
    net: fromMinor(netMinor, decimals),
    tax: fromMinor(taxMinor, decimals),
    gross: fromMinor(gross, decimals),
    tax_rate: rate,
    tax_name: taxName(line),
  }
}

/** Medusa calls the only variant of a product by any name; it says nothing when it repeats the title. */
function detailOf({ variant_title, product_title }: SoldForInvoice) {
  return variant_title && variant_title !== product_title ? variant_title : null
}

function perUnit(amount: Parameters<typeof MathBN.div>[0], quantity: number) {
  const exact = MathBN.div(amount, quantity || 1)
  return Number(exact.decimalPlaces(6).toString())
}
