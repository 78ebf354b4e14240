import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import type { OrderTracking } from "../../types/http/order"
import { useOrderStatus } from "../hooks/order"
import { FailedToLoad } from "../lib/failed-to-load"
import { OrderMoves } from "../lib/order-moves"
import { useText } from "../lib/use-text"
import { useTime } from "../lib/use-time"

const COLORS: Partial<
  Record<OrderTracking["status"], "green" | "blue" | "orange" | "red" | "grey">
> = {
  pending: "orange",
  delivered: "green",
  completed: "green",
  canceled: "red",
  refunded: "red",
  partially_refunded: "orange",
}

/** The way of an order as its customer sees it, and the next step at a press. */
const OrderProgress = ({ data: order }: { data: { id: string } }) => {
  const { t } = useText()
  const { data, error, refetch } = useOrderStatus(order.id)
  return (
    <Container className="divide-y p-0" data-testid="order-progress">
      <div className="flex items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("order.title")}</Heading>
        {data && (
          <StatusBadge color={COLORS[data.tracking.status] ?? "blue"}>
            {t(`order.status.${data.tracking.status}`)}
          </StatusBadge>
        )}
      </div>
      {error && !data && (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      )}
      {data && <Timeline {...data.tracking} />}
      {data && data.moves.length > 0 && (
        <OrderMoves orderId={order.id} moves={data.moves} />
      )}
    </Container>
  )
}

function Timeline({ timeline, currency_code }: OrderTracking) {
  const { t, language } = useText()
  const { exact } = useTime()
  const money = new Intl.NumberFormat(language, {
    style: "currency",
    currency: currency_code,
  })
  return (
    <ol className="flex flex-col gap-2 px-6 py-4">
      {timeline.map(({ status, at, amount }) => (
        <li
          key={`${status}${at}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4"
        >
          <Text size="small" weight="plus">
            {t(`order.status.${status}`)}
            {amount !== undefined && ` · ${money.format(amount)}`}
          </Text>
          <Text size="small" className="text-ui-fg-muted">
            {exact(at)}
          </Text>
        </li>
      ))}
    </ol>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" })

export default OrderProgress
