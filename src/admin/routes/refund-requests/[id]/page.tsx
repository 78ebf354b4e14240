import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import type { AdminRefundRequestResponseType } from "../../../../types/http/refund-request"
import { useRefundRequest } from "../../../hooks/refund-request"
import { Crumb } from "../../../lib/crumb"
import { FailedToLoad } from "../../../lib/failed-to-load"
import { useMoney } from "../../../lib/use-money"
import { useText } from "../../../lib/use-text"
import { RefundRequestStatus } from "../status"
import { Decision } from "./decision"
import { RefundRequestFacts } from "./facts"
import { RefundRequestHistory } from "./history"

export type RefundRequestDetail =
  AdminRefundRequestResponseType["refund_request"]

const RefundRequestPage = () => {
  const { id } = useParams() as { id: string }
  const { data, error, refetch } = useRefundRequest(id)
  const { t } = useText()
  const money = useMoney()

  if (error && !data) {
    return (
      <Container>
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  if (!data) {
    return <Skeleton className="h-[70vh] w-full" />
  }
  const { refund_request: request } = data
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex min-w-0 flex-col gap-3 xl:flex-1">
        <Container className="divide-y p-0">
          <div className="flex flex-wrap items-center gap-3 px-6 py-4">
            <Heading>
              {t("refund-request.heading", {
                amount: money(request.amount, request.currency_code),
              })}
            </Heading>
            <RefundRequestStatus status={request.status} />
          </div>
          <div className="flex flex-col gap-1 px-6 py-4">
            <Text weight="plus" className="break-words">
              {request.reason}
            </Text>
            {request.note && (
              <Text className="whitespace-pre-wrap break-words text-ui-fg-subtle">
                {request.note}
              </Text>
            )}
          </div>
          <RequestItems request={request} />
        </Container>
        <Decision request={request} />
      </div>
      <div className="flex flex-col gap-3 xl:w-[400px] xl:shrink-0">
        <RefundRequestFacts request={request} />
        <RefundRequestHistory request={request} />
      </div>
    </div>
  )
}
export default RefundRequestPage

function RequestItems({ request }: { request: RefundRequestDetail }) {
  const { t } = useText()
  const money = useMoney()
  return (
    <div className="px-6 py-4">
      {request.whole_order && (
        <Text size="small" className="mb-2 text-ui-fg-subtle">
          {t("refund-request.wholeOrder")}
        </Text>
      )}
      <ul className="flex flex-col gap-2">
        {request.items.map((item) => (
          <li
            key={item.item_id}
            className="flex items-baseline justify-between gap-3"
          >
            <Text size="small" className="min-w-0 break-words">
              {item.quantity} × {item.title}
              {item.variant_title && (
                <span className="text-ui-fg-subtle"> {item.variant_title}</span>
              )}
            </Text>
            <Text size="small" className="whitespace-nowrap">
              {money(item.amount, request.currency_code)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const handle = {
  breadcrumb: () => <Crumb name="refund-request.one" />,
}
