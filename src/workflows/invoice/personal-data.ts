import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { INVOICE_MODULE } from "../../modules/invoice/constants"
import type InvoiceModuleService from "../../modules/invoice/service"
import type { PersonalDataHolder } from "../account/personal-data/types"

/** Their invoices and credit notes, which the law wants kept as they were issued: nothing of them is erased. */
export const invoicePersonalData: PersonalDataHolder = {
  feature: "invoice",
  export: async (container, { customer_id }) => {
    const { data: orders } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["id"], filters: { customer_id } })
    const documents = await container
      .resolve<InvoiceModuleService>(INVOICE_MODULE)
      .listDocuments({ order_id: orders.map(({ id }) => id) })
    return {
      documents: documents.map((document) => ({
        id: document.id,
        kind: document.kind,
        number: document.number,
        order_id: document.order_id,
        total: document.total,
        currency_code: document.currency_code,
        issued_at: document.issued_at,
      })),
    }
  },
  erase: async () => {},
}
