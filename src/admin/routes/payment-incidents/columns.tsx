import { createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import type { AdminPaymentIncident } from "../../../types/http/payment"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"
import { IncidentStatus, useMoney } from "./status"

const column = createDataTableColumnHelper<AdminPaymentIncident>()

export function useIncidentColumns() {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  return useMemo(
    () => [
      column.accessor("status", {
        header: t("payment.fields.status"),
        cell: ({ getValue }) => <IncidentStatus status={getValue()} />,
      }),
      column.accessor("kind", {
        header: t("payment.fields.kind"),
        cell: ({ getValue }) => t(`payment.kind.${getValue()}`),
      }),
      column.accessor("amount", {
        header: t("payment.fields.amount"),
        align: "right",
        cell: ({ row }) =>
          money(row.original.amount, row.original.currency_code),
      }),
      column.accessor("reference", {
        header: t("payment.fields.reference"),
        maxSize: 240,
        cell: ({ getValue }) => getValue() ?? "–",
      }),
      column.accessor("created_at", {
        header: t("payment.fields.found"),
        cell: ({ getValue }) => (
          <Tooltip content={time.exact(getValue())}>
            <Text size="small" as="span" className="whitespace-nowrap">
              {time.ago(getValue())}
            </Text>
          </Tooltip>
        ),
      }),
    ],
    // `money` follows the language, as `t` does.
    [t, time]
  )
}
