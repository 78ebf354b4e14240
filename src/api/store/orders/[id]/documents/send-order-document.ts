import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICE_MODULE } from "../../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../../modules/invoice/service"
import { sendDocument } from "../../../../../utils/invoice/send-document"
import { findReadableOrder } from "../../../../../utils/order/find-readable-order"

/** Answers one document of an order to whoever may read the order. */
export async function sendOrderDocument(
  req: MedusaRequest,
  res: MedusaResponse,
  format: "pdf" | "xml"
): Promise<void> {
  const { id } = await findReadableOrder(req, req.params.id, {
    fields: ["id"],
    guest: "token",
  })
  const document = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .retrieveDocument({ id: req.params.document_id, order_id: id })
  await sendDocument(req, res, document, format)
}
