import type { MailOrder } from "../data"
import { sampleOrder } from "../sample-data"

/** Brings an invoice or a credit note; the PDF is attached by who queues it. */
export type InvoiceData = {
  first_name?: string | null
  order?: MailOrder | null
  document: {
    /** @default "invoice" */
    kind?: "invoice" | "credit_note" | null
    number: string
    total: number
    currency_code: string
    issued_at: string
  }
  download_url?: string | null
}

export const sample: InvoiceData = {
  first_name: "Ana",
  order: sampleOrder,
  document: {
    kind: "invoice",
    number: "INV-2026-000042",
    total: 158.76,
    currency_code: "eur",
    issued_at: "2026-03-15T09:30:00.000Z",
  },
  download_url: "/order/order_sample/invoice?token=sample",
}

export const minimal: InvoiceData = {
  document: {
    number: "1",
    total: 0,
    currency_code: "usd",
    issued_at: "2026-03-15T09:30:00.000Z",
  },
}
