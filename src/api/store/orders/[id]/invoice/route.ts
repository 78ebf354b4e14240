import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../../../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../../../modules/invoice/service"
import { sendDocument } from "../../../../../utils/invoice/send-document"
import { findReadableOrder } from "../../../../../utils/order/find-readable-order"

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id } = await findReadableOrder(req, req.params.id, {
    fields: ["id"],
    guest: "token",
  })
  const invoice = await req.scope
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .findInvoice(id)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Invoice of order with id: ${id} was not found: it is issued when the order is paid`
    )
  }
  await sendDocument(req, res, invoice, "pdf")
}
