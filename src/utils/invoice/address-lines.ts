import type { InvoiceLanguage } from "./language"
import type { InvoiceAddress, InvoiceSeller, InvoiceSnapshot } from "./types"

/** An address as it stands on a letter. */
export function addressLines(
  address: InvoiceAddress,
  language: InvoiceLanguage
): string[] {
  const { company, name, street, street_2, country_code } = address
  return [
    company,
    name,
    street,
    street_2,
    placeLine(address),
    country_code && language.country(country_code),
  ].filter((line): line is string => !!line)
}

/** Whom the document is for: the billing address, else what is known of the buyer. */
export function buyerLines(
  { billing_address, shipping_address, buyer }: InvoiceSnapshot,
  language: InvoiceLanguage
): string[] {
  const address = billing_address ?? shipping_address
  const lines = address ? addressLines(address, language) : []
  return [
    ...(lines.length ? lines : [buyer.name]),
    ...(buyer.vat_id ? [`${language.t("vat_id")} ${buyer.vat_id}`] : []),
  ].filter(Boolean)
}

/** Where the goods went, when that is not where the bill goes. */
export function shippedToLines(
  { billing_address, shipping_address }: InvoiceSnapshot,
  language: InvoiceLanguage
): string[] {
  if (!billing_address || !shipping_address) {
    return []
  }
  const to = addressLines(shipping_address, language)
  const bill = addressLines(billing_address, language)
  return to.join("\n") === bill.join("\n") ? [] : to
}

/** Who sells, below the name. */
export function sellerLines(
  seller: InvoiceSeller,
  language: InvoiceLanguage
): string[] {
  return [
    seller.street,
    placeLine({
      postal_code: seller.postalCode ?? null,
      city: seller.city ?? null,
      province: null,
      country_code: seller.country ?? null,
    }),
    seller.country && language.country(seller.country),
  ].filter((line): line is string => !!line)
}

/** What stands at the foot of every page, column by column. */
export function sellerFooter(
  seller: InvoiceSeller,
  { t }: InvoiceLanguage
): string[][] {
  const entry = (label: string, value?: string) =>
    value ? [`${label} ${value}`] : []
  return [
    [seller.name, seller.email, seller.phone, seller.website].filter(
      (line): line is string => !!line
    ),
    [
      ...entry(t("vat_id"), seller.vatId),
      ...entry(t("registration"), seller.registration),
    ],
    [
      ...(seller.bank ? [seller.bank] : []),
      ...entry("IBAN", seller.iban),
      ...entry("BIC", seller.bic),
    ],
  ].filter((column) => column.length)
}

/** `20095 Hamburg`; where the state matters, `New York, NY 10001`. */
function placeLine({
  postal_code,
  city,
  province,
  country_code,
}: Pick<
  InvoiceAddress,
  "postal_code" | "city" | "province" | "country_code"
>): string {
  return country_code && ["US", "CA", "AU"].includes(country_code)
    ? [[city, province].filter(Boolean).join(", "), postal_code]
        .filter(Boolean)
        .join(" ")
    : [postal_code, city].filter(Boolean).join(" ") +
        (province ? `, ${province}` : "")
}
