import type { InvoiceLanguage } from "./language"
import type { InvoiceLine, InvoiceSnapshot } from "./types"

/** What a line is called in the document's language. */
export function lineName(
  { kind, title }: InvoiceLine,
  { order }: InvoiceSnapshot,
  { t }: InvoiceLanguage
): string {
  switch (kind) {
    case "shipping":
      return t("shipping", { name: title })
    case "credit":
      return t("credit_line", { order: `#${order.display_id ?? order.id}` })
    default:
      return title
  }
}
