import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AdminApproveRefundRequestType,
  AdminDeclineRefundRequestType,
  AdminRefundRequestListResponseType,
  AdminRefundRequestResponseType,
} from "../../types/http/refund-request"
import { sdk } from "../lib/sdk"

const KEY = "refund-requests"
const PATH = "/admin/refund-requests"
/** Customers ask, and interrupted refunds go on, by themselves. */
const REFRESH_MS = 10_000

/** A page of requests; the table keeps a filter as a list, the route takes one status. */
export function useRefundRequests({
  status,
  ...query
}: Record<string, unknown>) {
  const [one] = [status].flat()
  const asked = { ...query, ...(one ? { status: one } : {}) }
  return useQuery({
    queryKey: [KEY, "list", asked],
    queryFn: () =>
      sdk.client.fetch<AdminRefundRequestListResponseType>(PATH, {
        query: asked,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

export function useRefundRequest(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: () =>
      sdk.client.fetch<AdminRefundRequestResponseType>(`${PATH}/${id}`),
    refetchInterval: REFRESH_MS,
  })
}

/** Says yes, or asks the payment provider again. */
export function useApproveRefundRequest(id: string) {
  return useDecision<AdminApproveRefundRequestType>(id, "approve")
}

export function useDeclineRefundRequest(id: string) {
  return useDecision<AdminDeclineRefundRequestType>(id, "decline")
}

function useDecision<Body extends object>(
  id: string,
  decision: "approve" | "decline"
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      sdk.client.fetch<AdminRefundRequestResponseType>(
        `${PATH}/${id}/${decision}`,
        { method: "POST", body }
      ),
    // A refusal of the provider's has changed the request as well.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
