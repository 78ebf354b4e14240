import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
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
import type { AdminRefundRequestType } from "../../../types/http/refund-request"
import { useRefundRequests } from "../../hooks/refund-request"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useTableState } from "../../lib/use-table-state"
import { useText } from "../../lib/use-text"
import { useRefundRequestColumns } from "./columns"
import { STATUSES } from "./status"

const FILTERS = ["status"] as const
const filter = createDataTableFilterHelper<AdminRefundRequestType>()

const RefundRequestsPage = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const state = useTableState(FILTERS)
  const { data, error, isLoading, refetch } = useRefundRequests(state.query)
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("refund-request.fields.status"),
        options: STATUSES.map((status) => ({
          value: status,
          label: t(`refund-request.status.${status}`),
        })),
      }),
    ],
    [t]
  )
  const { pagination, filtering, autoResetPageIndex } = state.table
  const table = useDataTable({
    pagination,
    filtering,
    autoResetPageIndex,
    data: data?.refund_requests ?? [],
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    onRowClick: (_, { id }) => navigate(`/refund-requests/${id}`),
    columns: useRefundRequestColumns(),
    filters,
    isLoading,
  })

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("refund-request.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("refund-request.description")}
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
            <div className="ml-auto">
              <DataTable.FilterMenu tooltip={t("common.filter")} />
            </div>
          </DataTable.Toolbar>
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t("refund-request.empty.heading"),
                description: t("refund-request.empty.description"),
              },
              filtered: {
                heading: t("refund-request.noMatch.heading"),
                description: t("refund-request.noMatch.description"),
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
export default RefundRequestsPage

export const config = defineRouteConfig({
  label: "refund-request.title",
  translationNs: "shopkeeper",
  icon: ReceiptPercent,
})

export const handle = {
  breadcrumb: () => <Crumb name="refund-request.title" />,
}
