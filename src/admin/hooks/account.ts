import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  AccountExport,
  AdminAccountResponse,
  AdminSecurityEventListResponse,
} from "../../types/http/account-data"
import { sdk } from "../lib/sdk"

const KEY = "account"

/** Whether a customer may log in, and where they are logged in. */
export function useAccount(customerId: string) {
  return useQuery({
    queryKey: [KEY, customerId],
    queryFn: () =>
      sdk.client.fetch<AdminAccountResponse>(
        `/admin/customers/${customerId}/account`
      ),
  })
}

type AccountAct = {
  /** Below the customer's own address. */
  path: string
  method: "POST" | "DELETE"
  body?: Record<string, unknown>
}

/** Does something with a customer's account, and reads it again. */
export function useAccountAct(customerId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, method, body }: AccountAct) =>
      sdk.client.fetch(`/admin/customers/${customerId}/${path}`, {
        method,
        body,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY, customerId] }),
  })
}

/** Everything that the shop holds on a customer. */
export function fetchAccountExport(customerId: string): Promise<AccountExport> {
  return sdk.client.fetch<AccountExport>(
    `/admin/customers/${customerId}/export`
  )
}

export function useSecurityEvents(query: Record<string, unknown>) {
  return useQuery({
    queryKey: [KEY, "security-events", query],
    queryFn: () =>
      sdk.client.fetch<AdminSecurityEventListResponse>(
        "/admin/security-events",
        { query }
      ),
    placeholderData: keepPreviousData,
  })
}
