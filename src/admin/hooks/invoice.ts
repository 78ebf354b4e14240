import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type {
  AdminInvoiceListResponse,
  AdminOrderDocumentsResponse,
} from "../../types/http/invoice"
import { sdk } from "../lib/sdk"

const KEY = "invoice"

export function useInvoices(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [KEY, "list", query],
    queryFn: () =>
      sdk.client.fetch<AdminInvoiceListResponse>("/admin/invoices", { query }),
    placeholderData: keepPreviousData,
  })
}

export function useOrderDocuments(orderId: string) {
  return useQuery({
    queryKey: [KEY, "order", orderId],
    queryFn: () =>
      sdk.client.fetch<AdminOrderDocumentsResponse>(
        `/admin/orders/${orderId}/documents`
      ),
  })
}

export type InvoiceFile = {
  path: string
  query?: Record<string, string>
  type: "application/pdf" | "application/xml" | "text/csv"
  name: string
}

/** Fetches a file as who is signed in, by cookie or by token, and hands it to the browser. */
export function useDownload(onError: (error: Error) => void) {
  return useMutation({
    mutationFn: async ({ path, query, type, name }: InvoiceFile) => {
      const response = await sdk.client.fetch<Response>(path, {
        query,
        headers: { accept: type },
      })
      const url = URL.createObjectURL(await response.blob())
      const link = document.createElement("a")
      link.href = url
      link.download = name
      link.click()
      URL.revokeObjectURL(url)
    },
    onError,
  })
}
