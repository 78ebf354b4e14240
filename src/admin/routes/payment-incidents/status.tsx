import { StatusBadge } from "@medusajs/ui"
import type { AdminPaymentIncident } from "../../../types/http/payment"
import { useText } from "../../lib/use-text"

export const KINDS: AdminPaymentIncident["kind"][] = [
  "paid_without_order",
  "amount_mismatch",
  "dispute",
  "external_refund",
  "provider_unreachable",
]

export const STATUSES: AdminPaymentIncident["status"][] = ["open", "resolved"]

export function IncidentStatus({
  status,
}: Pick<AdminPaymentIncident, "status">) {
  const { t } = useText()
  return (
    <StatusBadge
      color={status === "open" ? "red" : "green"}
      className="whitespace-nowrap"
    >
      {t(`payment.status.${status}`)}
    </StatusBadge>
  )
}

/** Amounts as the admin reads them. */
export function useMoney() {
  const { language } = useText()
  return (amount: number | null, currency: string | null) =>
    amount === null || !currency
      ? "–"
      : new Intl.NumberFormat(language, {
          style: "currency",
          currency: currency.toUpperCase(),
        }).format(amount)
}
