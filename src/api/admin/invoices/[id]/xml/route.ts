import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICE_MODULE } from "../../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../../modules/invoice/service"
import { sendDocument } from "../../../../../utils/invoice/send-document"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const document = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .retrieveDocument({ id: req.params.id })
  await sendDocument(req, res, document, "xml")
}
