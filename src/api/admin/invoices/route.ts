import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { INVOICE_MODULE } from "../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../modules/invoice/service"
import type { AdminInvoiceListResponse } from "../../../types/http/invoice"
import { presentAdminDocument } from "../../../utils/invoice/present-document"
import type { AdminGetInvoicesParamsType } from "./validators"

export const GET = async (
  req: MedusaRequest<unknown, AdminGetInvoicesParamsType>,
  res: MedusaResponse<AdminInvoiceListResponse>
) => {
  const query = req.validatedQuery as AdminGetInvoicesParamsType
  const [documents, count] = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .searchDocuments(query)
  res.json({
    documents: documents.map(presentAdminDocument),
    count,
    offset: query.offset,
    limit: query.limit,
  })
}
