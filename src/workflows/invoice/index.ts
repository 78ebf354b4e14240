export * from "./issue-invoice-documents"
export * from "./sweep-invoices"
