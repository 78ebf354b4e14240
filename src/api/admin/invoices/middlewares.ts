import {
  AdminInvoiceListResponseSchema,
  AdminOrderDocumentsResponseSchema,
} from "../../../types/http/invoice"
import { describeRoute } from "../../../utils/http/describe-route"
import { exampleAdminDocument } from "../../../utils/invoice/examples"
import { AdminExportInvoicesParams, AdminGetInvoicesParams } from "./validators"

const own = { method: "GET", feature: "invoice", auth: "admin" } as const

export const adminInvoicesRoutes = [
  describeRoute({
    ...own,
    path: "/admin/invoices",
    summary: "List invoices and credit notes, newest first",
    description:
      "`from` and `to` are days in the shop's time zone, both included. `q` is a part of the number, of the buyer's name or address, or the order's number.",
    query: AdminGetInvoicesParams,
    responses: { 200: AdminInvoiceListResponseSchema },
    example: {
      query: { from: "2026-03-01", to: "2026-03-31" },
      response: {
        documents: [exampleAdminDocument],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    ...own,
    path: "/admin/invoices/export",
    summary: "Export a month's invoices and credit notes as CSV",
    description:
      "One row a document and tax rate, oldest first; the amounts of credit notes are negative, so that columns add up.",
    query: AdminExportInvoicesParams,
    responses: { 200: "text/csv" },
    example: { query: { month: "2026-03" } },
  }),
  describeRoute({
    ...own,
    path: "/admin/invoices/:id/pdf",
    summary: "Download an invoice or a credit note as PDF",
    responses: { 200: "application/pdf" },
  }),
  describeRoute({
    ...own,
    path: "/admin/invoices/:id/xml",
    summary: "Download an invoice or a credit note as XML",
    description: "UBL 2.1 in Peppol's BIS Billing 3.0.",
    responses: { 200: "application/xml" },
  }),
  describeRoute({
    ...own,
    path: "/admin/orders/:id/documents",
    summary: "List the invoice and the credit notes of an order",
    responses: { 200: AdminOrderDocumentsResponseSchema },
    example: { response: { documents: [exampleAdminDocument] } },
  }),
]
