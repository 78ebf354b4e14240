import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import type { AdminInvoiceDocumentView } from "../../types/http/invoice"
import { useOrderDocuments } from "../hooks/invoice"
import { FailedToLoad } from "../lib/failed-to-load"
import { InvoiceFiles } from "../lib/invoice-files"
import { useMoney } from "../lib/use-money"
import { useText } from "../lib/use-text"
import { useTime } from "../lib/use-time"

/** The invoice and the credit notes of an order, beside it. */
const InvoiceDocuments = ({ data: order }: { data: { id: string } }) => {
  const { t } = useText()
  const { data, error, refetch } = useOrderDocuments(order.id)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("invoice.widget.title")}</Heading>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        <div className="flex flex-col gap-3 px-6 py-4">
          {data?.documents.length === 0 && (
            <Text size="small" className="text-ui-fg-muted">
              {t("invoice.widget.none")}
            </Text>
          )}
          {data?.documents.map((document) => (
            <Document key={document.id} document={document} />
          ))}
        </div>
      )}
    </Container>
  )
}

function Document({ document }: { document: AdminInvoiceDocumentView }) {
  const { t } = useText()
  const time = useTime()
  const money = useMoney()
  const sign = document.kind === "credit_note" ? -1 : 1
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3">
      <div>
        <Text size="small" weight="plus">
          {document.number}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`invoice.kind.${document.kind}`)} ·{" "}
          {money(sign * document.total, document.currency_code)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {time.exact(document.issued_at)}
        </Text>
      </div>
      <InvoiceFiles id={document.id} number={document.number} />
    </div>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
})

export default InvoiceDocuments
