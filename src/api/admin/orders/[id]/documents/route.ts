import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../../modules/invoice/service"
import type { AdminOrderDocumentsResponse } from "../../../../../types/http/invoice"
import { presentAdminDocument } from "../../../../../utils/invoice/present-document"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<AdminOrderDocumentsResponse>
) => {
  const { id } = req.params
  await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "order", fields: ["id"], filters: { id } },
      { throwIfKeyNotFound: true }
    )
  const documents = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .listDocuments({ order_id: id })
  res.json({ documents: documents.map(presentAdminDocument) })
}
