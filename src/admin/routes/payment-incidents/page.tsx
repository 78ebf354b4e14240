import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircle } from "@medusajs/icons"
import {
  Container,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  Text,
  useDataTable,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useNavigate } from "react-router-dom"
import type { AdminPaymentIncident } from "../../../types/http/payment"
import { usePaymentIncidents } from "../../hooks/payment"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useTableState } from "../../lib/use-table-state"
import { useText } from "../../lib/use-text"
import { useIncidentColumns } from "./columns"
import { KINDS, STATUSES } from "./status"

const FILTERS = ["status", "kind"] as const
const filter = createDataTableFilterHelper<AdminPaymentIncident>()

const PaymentIncidentsPage = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const state = useTableState(FILTERS)
  const { data, error, isLoading, refetch } = usePaymentIncidents(state.query)
  const table = useDataTable({
    ...state.table,
    data: data?.payment_incidents ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (incident) => incident.id,
    onRowClick: (_, incident) => navigate(`/payment-incidents/${incident.id}`),
    columns: useIncidentColumns(),
    filters: useIncidentFilters(),
    isLoading,
  })

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("payment.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("payment.description")}
        </Text>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable instance={table}>
          <DataTable.Toolbar
            className="flex flex-wrap items-center gap-2"
            translations={{ clearAll: t("common.clearAll") }}
          >
            <div className="flex w-full items-center justify-end gap-2 sm:ml-auto sm:w-auto">
              <DataTable.FilterMenu tooltip={t("common.filter")} />
            </div>
          </DataTable.Toolbar>
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t("payment.empty.heading"),
                description: t("payment.empty.description"),
              },
              filtered: {
                heading: t("payment.noMatch.heading"),
                description: t("payment.noMatch.description"),
              },
            }}
          />
          <DataTable.Pagination
            translations={{
              of: t("common.of"),
              results: t("common.results"),
              pages: t("common.pages"),
              prev: t("common.previous"),
              next: t("common.next"),
            }}
          />
        </DataTable>
      )}
    </Container>
  )
}
export default PaymentIncidentsPage

function useIncidentFilters() {
  const { t } = useText()
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("payment.fields.status"),
        options: STATUSES.map((value) => ({
          value,
          label: t(`payment.status.${value}`),
        })),
      }),
      filter.accessor("kind", {
        type: "multiselect",
        label: t("payment.fields.kind"),
        options: KINDS.map((value) => ({
          value,
          label: t(`payment.kind.${value}`),
        })),
      }),
    ],
    [t]
  )
}

export const config = defineRouteConfig({
  label: "payment.title",
  translationNs: "shopkeeper",
  icon: ExclamationCircle,
})

export const handle = {
  breadcrumb: () => <Crumb name="payment.title" />,
}
