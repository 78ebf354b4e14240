import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AdminPaymentIncident,
  AdminPaymentIncidentListResponse,
  AdminPaymentIncidentResponse,
} from "../../types/http/payment"
import { sdk } from "../lib/sdk"

const KEY = "payment-incidents"
const PATH = "/admin/payment-incidents"

export function usePaymentIncidents(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [KEY, "list", query],
    queryFn: () =>
      sdk.client.fetch<AdminPaymentIncidentListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
  })
}

export function usePaymentIncident(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: () =>
      sdk.client.fetch<AdminPaymentIncidentResponse>(`${PATH}/${id}`),
  })
}

/** Settles an incident. */
export function useResolvePaymentIncident(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: {
      action: AdminPaymentIncident["actions"][number]
      note?: string
    }) =>
      sdk.client.fetch<AdminPaymentIncidentResponse>(`${PATH}/${id}/resolve`, {
        method: "POST",
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
