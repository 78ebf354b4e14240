import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICE_MODULE } from "../../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../../modules/invoice/service"
import type { StoreInvoiceDocumentsResponse } from "../../../../../types/http/invoice"
import { presentDocument } from "../../../../../utils/invoice/present-document"
import { findReadableOrder } from "../../../../../utils/order/find-readable-order"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreInvoiceDocumentsResponse>
) => {
  const { id } = await findReadableOrder(req, req.params.id, {
    fields: ["id"],
    guest: "token",
  })
  const documents = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .listDocuments({ order_id: id })
  res.json({ documents: documents.map(presentDocument) })
}
