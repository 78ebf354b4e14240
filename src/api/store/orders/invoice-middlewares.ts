import { StoreInvoiceDocumentsResponseSchema } from "../../../types/http/invoice"
import { describeRoute } from "../../../utils/http/describe-route"
import { exampleDocument } from "../../../utils/invoice/examples"
import { OrderTokenQuerySchema } from "../../../utils/order/find-readable-order"

const own = {
  method: "GET",
  feature: "invoice",
  auth: "customer?",
  query: OrderTokenQuerySchema,
} as const
const documents = "/store/orders/:id/documents"

export const storeOrderInvoiceRoutes = [
  describeRoute({
    ...own,
    path: "/store/orders/:id/invoice",
    summary: "Download the invoice of an order as PDF",
    description:
      "For the order's owner, or with the token of its mails. Answers 404 until the order is paid.",
    responses: { 200: "application/pdf" },
  }),
  describeRoute({
    ...own,
    path: documents,
    summary: "List the invoice and the credit notes of an order",
    description: "Oldest first; empty until the order is paid.",
    responses: { 200: StoreInvoiceDocumentsResponseSchema },
    example: { response: { documents: [exampleDocument] } },
  }),
  describeRoute({
    ...own,
    path: `${documents}/:document_id/pdf`,
    summary: "Download an invoice or a credit note as PDF",
    responses: { 200: "application/pdf" },
  }),
  describeRoute({
    ...own,
    path: `${documents}/:document_id/xml`,
    summary: "Download an invoice or a credit note as XML",
    description: "UBL 2.1 in Peppol's BIS Billing 3.0, for accounting.",
    responses: { 200: "application/xml" },
  }),
]
