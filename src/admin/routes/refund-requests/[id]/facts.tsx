import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { useMoney } from "../../../lib/use-money"
import { useText } from "../../../lib/use-text"
import { useTime } from "../../../lib/use-time"
import type { RefundRequestDetail } from "./page"

/** What is known about a request beside what the customer wrote. */
export function RefundRequestFacts({
  request,
}: {
  request: RefundRequestDetail
}) {
  const { t } = useText()
  const time = useTime()
  const amount = useMoney()
  const money = (value: number) => amount(value, request.currency_code)
  const { order, approved_amount } = request
  const rows: [string, ReactNode][] = [
    [
      "order",
      order && (
        <Link
          to={`/orders/${order.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
        >
          #{order.display_id}
        </Link>
      ),
    ],
    ["customer", order?.email],
    ["placed", order && time.exact(order.created_at)],
    ["asked", time.exact(request.created_at)],
    ["amount", money(request.amount)],
    ["granted", approved_amount !== null && money(approved_amount)],
    ["refundable", money(request.refundable)],
    ["decisionNote", request.decision_note],
    ["refunded", request.refunded_at && time.exact(request.refunded_at)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("refund-request.details")}</Heading>
      </div>
      <dl>
        {rows
          .filter(([, value]) => value)
          .map(([field, value]) => (
            <div
              key={field}
              className="grid grid-cols-[2fr_3fr] items-start gap-2 border-ui-border-base px-6 py-3 [&+&]:border-t"
            >
              <Text as="span" size="small" weight="plus">
                {t(`refund-request.fields.${field}`)}
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
