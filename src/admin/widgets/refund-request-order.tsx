import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useRefundRequests } from "../hooks/refund-request"
import { FailedToLoad } from "../lib/failed-to-load"
import { useMoney } from "../lib/use-money"
import { useText } from "../lib/use-text"
import { useTime } from "../lib/use-time"
import { RefundRequestStatus } from "../routes/refund-requests/status"

/** The refund requests of an order, beside it; nothing when there is none. */
const RefundRequestOrder = ({ data: order }: { data: { id: string } }) => {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  const { data, error, refetch } = useRefundRequests({
    order_id: order.id,
    limit: 20,
  })
  if (!error && !data?.count) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("refund-request.title")}</Heading>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        data?.refund_requests.map((request) => (
          <Link
            key={request.id}
            to={`/refund-requests/${request.id}`}
            className="flex flex-wrap items-center justify-between gap-2 px-6 py-3 hover:bg-ui-bg-base-hover"
          >
            <div className="min-w-0">
              <Text size="small" weight="plus">
                {money(
                  request.approved_amount ?? request.amount,
                  request.currency_code
                )}
              </Text>
              <Text size="small" className="break-words text-ui-fg-subtle">
                {request.reason}, {time.ago(request.created_at)}
              </Text>
            </div>
            <RefundRequestStatus status={request.status} />
          </Link>
        ))
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.before",
})

export default RefundRequestOrder
