import type { FoundDocument } from "../../modules/invoice/types"
import type {
  AdminInvoiceDocumentView,
  InvoiceDocumentView,
} from "../../types/http/invoice"
import { toAmount } from "../to-amount"

/** A document as its buyer sees it in a list. */
export function presentDocument({
  id,
  kind,
  number,
  invoice_id,
  total,
  currency_code,
  issued_at,
}: FoundDocument): InvoiceDocumentView {
  return {
    id,
    kind,
    number,
    invoice_id,
    total: toAmount(total),
    currency_code,
    issued_at: new Date(issued_at).toISOString(),
  }
}

/** A document as the admins see it in a list. */
export function presentAdminDocument(
  document: FoundDocument
): AdminInvoiceDocumentView {
  return {
    ...presentDocument(document),
    order_id: document.order_id,
    order_display_id: document.order_display_id,
    refund_id: document.refund_id,
    buyer_name: document.buyer_name,
    buyer_email: document.buyer_email,
  }
}
