import { Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useParams } from "react-router-dom"
import { usePaymentIncident } from "../../../hooks/payment"
import { Crumb } from "../../../lib/crumb"
import { FailedToLoad } from "../../../lib/failed-to-load"
import { useText } from "../../../lib/use-text"
import { IncidentStatus } from "../status"
import { IncidentActions } from "./actions"
import { IncidentFacts } from "./facts"

const PaymentIncidentPage = () => {
  const { t } = useText()
  const { id } = useParams() as { id: string }
  const { data, error, refetch } = usePaymentIncident(id)
  if (error && !data) {
    return (
      <Container>
        <FailedToLoad error={error} onRetry={() => refetch()} />
      </Container>
    )
  }
  if (!data) {
    return <Skeleton className="h-[50vh] w-full" />
  }
  const { payment_incident: incident } = data
  const { why } = incident.details ?? {}
  return (
    <div className="flex flex-col gap-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center gap-3 px-6 py-4">
          <Heading>{t(`payment.kind.${incident.kind}`)}</Heading>
          <IncidentStatus status={incident.status} />
        </div>
        <div className="px-6 py-4">
          <Text size="small">{t(`payment.explain.${incident.kind}`)}</Text>
          {why && (
            <Text size="small" className="text-ui-fg-subtle">
              {t(`payment.why.${why}`)}.
            </Text>
          )}
        </div>
        {incident.actions.length > 0 && <IncidentActions incident={incident} />}
      </Container>
      <IncidentFacts incident={incident} />
    </div>
  )
}
export default PaymentIncidentPage

export const handle = {
  breadcrumb: () => <Crumb name="payment.one" />,
}
