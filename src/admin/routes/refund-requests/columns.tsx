import { createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import type { AdminRefundRequestType } from "../../../types/http/refund-request"
import { useMoney } from "../../lib/use-money"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"
import { RefundRequestStatus } from "./status"

const column = createDataTableColumnHelper<AdminRefundRequestType>()

export function useRefundRequestColumns() {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  return useMemo(
    () => [
      column.accessor("status", {
        header: t("refund-request.fields.status"),
        cell: ({ getValue }) => <RefundRequestStatus status={getValue()} />,
      }),
      column.accessor("order.display_id", {
        header: t("refund-request.fields.order"),
        cell: ({ row }) => `#${row.original.order?.display_id ?? ""}`,
      }),
      column.accessor("order.email", {
        header: t("refund-request.fields.customer"),
        cell: ({ row }) => row.original.order?.email,
        maxSize: 240,
      }),
      column.accessor("reason", {
        header: t("refund-request.fields.reason"),
        maxSize: 260,
      }),
      column.accessor("amount", {
        header: t("refund-request.fields.amount"),
        align: "right",
        cell: ({ row: { original } }) =>
          money(
            original.approved_amount ?? original.amount,
            original.currency_code
          ),
      }),
      column.accessor("created_at", {
        header: t("refund-request.fields.asked"),
        cell: ({ getValue }) => (
          <Tooltip content={time.exact(getValue())}>
            <Text size="small" as="span" className="whitespace-nowrap">
              {time.ago(getValue())}
            </Text>
          </Tooltip>
        ),
      }),
    ],
    [t, time, money]
  )
}
