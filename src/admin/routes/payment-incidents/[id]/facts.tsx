import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { AdminPaymentIncident } from "../../../../types/http/payment"
import { useText } from "../../../lib/use-text"
import { useTime } from "../../../lib/use-time"
import { useMoney } from "../status"

/** What is known about an incident. */
export function IncidentFacts({
  incident,
}: {
  incident: AdminPaymentIncident
}) {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  const details = incident.details ?? {}
  const amount = (value: string | number | null | undefined) =>
    typeof value === "number" && money(value, incident.currency_code)

  const rows: [string, ReactNode][] = [
    ["amount", incident.amount !== null && amount(incident.amount)],
    ["expected", amount(details.expected)],
    ["actual", amount(details.actual)],
    ["paid", amount(details.paid)],
    ["refunded", amount(details.refunded)],
    ["reason", details.reason],
    ["status_at_bank", details.status],
    ["since", details.since && time.exact(String(details.since))],
    ["order", incident.order_id && <OrderLink id={incident.order_id} />],
    ["cart", incident.cart_id],
    ["payment", incident.payment_id],
    ["provider", incident.provider_id],
    ["reference", incident.reference],
    ["found", time.exact(incident.created_at)],
    ["action", incident.action && t(`payment.done.${incident.action}`)],
    ["note", incident.note],
    [
      "by",
      incident.status === "resolved" &&
        (incident.resolved_by ?? t("payment.action.automatic")),
    ],
    ["resolved", incident.resolved_at && time.exact(incident.resolved_at)],
  ]

  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("payment.facts")}
      </Heading>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div
              key={name}
              className="grid grid-cols-[2fr_3fr] items-start gap-2 border-ui-border-base px-6 py-3 [&+&]:border-t"
            >
              <Text as="span" size="small" weight="plus">
                {t(`payment.fields.${name}`)}
              </Text>
              <Text
                as="span"
                size="small"
                className="min-w-0 break-words text-ui-fg-subtle"
              >
                {value}
              </Text>
            </div>
          ))}
      </dl>
    </Container>
  )
}

function OrderLink({ id }: { id: string }) {
  return (
    <Link
      to={`/orders/${id}`}
      className="break-all text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
    >
      {id}
    </Link>
  )
}
