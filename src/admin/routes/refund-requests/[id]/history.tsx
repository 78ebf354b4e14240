import { Container, Heading, Text } from "@medusajs/ui"
import { useMoney } from "../../../lib/use-money"
import { useText } from "../../../lib/use-text"
import { useTime } from "../../../lib/use-time"
import type { RefundRequestDetail } from "./page"

/** Who did what when. */
export function RefundRequestHistory({
  request,
}: {
  request: RefundRequestDetail
}) {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("refund-request.history")}</Heading>
      </div>
      <ol className="flex flex-col gap-3 px-6 py-4">
        {request.history.map((entry) => (
          <li key={`${entry.action} ${entry.created_at}`}>
            <Text size="small" weight="plus">
              {t(`refund-request.action.${entry.action}`)}
              {entry.amount !== null &&
                `, ${money(entry.amount, request.currency_code)}`}
            </Text>
            {entry.note && (
              <Text size="small" className="break-words text-ui-fg-subtle">
                {entry.note}
              </Text>
            )}
            <Text size="xsmall" className="text-ui-fg-muted">
              {time.exact(entry.created_at)}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  )
}
