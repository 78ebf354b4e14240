import { Badge, createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import type { AdminInvoiceDocumentView } from "../../../types/http/invoice"
import { InvoiceFiles } from "../../lib/invoice-files"
import { useMoney } from "../../lib/use-money"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"

const column = createDataTableColumnHelper<AdminInvoiceDocumentView>()

export function useInvoiceColumns() {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  return useMemo(
    () => [
      column.accessor("number", {
        header: t("invoice.fields.number"),
        cell: ({ getValue }) => (
          <Text size="small" as="span" className="whitespace-nowrap">
            {getValue()}
          </Text>
        ),
      }),
      column.accessor("kind", {
        header: t("invoice.fields.kind"),
        cell: ({ getValue }) => (
          <Badge
            size="2xsmall"
            color={getValue() === "invoice" ? "green" : "orange"}
          >
            {t(`invoice.kind.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor("issued_at", {
        header: t("invoice.fields.issued"),
        cell: ({ getValue }) => (
          <Tooltip content={time.exact(getValue())}>
            <Text size="small" as="span" className="whitespace-nowrap">
              {time.ago(getValue())}
            </Text>
          </Tooltip>
        ),
      }),
      column.accessor("order_display_id", {
        header: t("invoice.fields.order"),
        cell: ({ getValue }) => (getValue() ? `#${getValue()}` : "–"),
      }),
      column.accessor("buyer_name", {
        header: t("invoice.fields.buyer"),
        maxSize: 220,
      }),
      column.accessor("total", {
        header: t("invoice.fields.total"),
        align: "right",
        cell: ({ row: { original } }) => {
          const sign = original.kind === "credit_note" ? -1 : 1
          return money(sign * original.total, original.currency_code)
        },
      }),
      column.display({
        id: "files",
        header: t("invoice.fields.files"),
        cell: ({ row: { original } }) => (
          <InvoiceFiles id={original.id} number={original.number} />
        ),
      }),
    ],
    [t, time, money]
  )
}
