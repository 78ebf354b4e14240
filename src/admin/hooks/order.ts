import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminOrderStatusResponse,
  OrderMove,
} from "../../types/http/order"
import { sdk } from "../lib/sdk"

const KEY = "order-status"

export type MoveOrder = {
  status: OrderMove
  tracking?: { number: string; url?: string; carrier?: string }[]
  notify: boolean
}

/** Where an order stands, and what can be made of it. */
export function useOrderStatus(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: () =>
      sdk.client.fetch<AdminOrderStatusResponse>(`/admin/orders/${id}/status`),
  })
}

/** Moves an order on; Medusa's own sections of the page follow. */
export function useMoveOrder(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: MoveOrder) =>
      sdk.client.fetch<AdminOrderStatusResponse>(`/admin/orders/${id}/status`, {
        method: "POST",
        body,
      }),
    onSettled: () => client.invalidateQueries(),
  })
}
