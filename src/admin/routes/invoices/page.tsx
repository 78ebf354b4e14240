import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
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
import type { AdminInvoiceDocumentView } from "../../../types/http/invoice"
import { useInvoices } from "../../hooks/invoice"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useTableState } from "../../lib/use-table-state"
import { useText } from "../../lib/use-text"
import { useInvoiceColumns } from "./columns"
import { Days, useDays } from "./days"
import { ExportMonth } from "./export-month"

const FILTERS = ["kind"] as const
const filter = createDataTableFilterHelper<AdminInvoiceDocumentView>()

const InvoicesPage = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const state = useTableState(FILTERS)
  const days = useDays()
  const { data, error, isLoading, refetch } = useInvoices({
    ...state.query,
    ...days,
  })
  const columns = useInvoiceColumns()
  const filters = useKindFilter()
  const table = useDataTable({
    ...state.table,
    data: data?.documents ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (document) => document.id,
    onRowClick: (_, document) => navigate(`/orders/${document.order_id}`),
    columns,
    filters,
    isLoading,
  })
  // The table knows of its own search and filters only.
  const words = Object.keys(days).length ? "invoice.noMatch" : "invoice.empty"

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("invoice.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("invoice.description")}
          </Text>
        </div>
        <ExportMonth />
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        <DataTable instance={table}>
          <DataTable.Toolbar
            className="flex flex-wrap items-center justify-between gap-2"
            translations={{ clearAll: t("common.clearAll") }}
          >
            <Days />
            <div className="flex w-full items-center gap-2 sm:w-auto">
              <DataTable.Search placeholder={t("invoice.search")} />
              <DataTable.FilterMenu tooltip={t("common.filter")} />
            </div>
          </DataTable.Toolbar>
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t(`${words}.heading`),
                description: t(`${words}.description`),
              },
              filtered: {
                heading: t("invoice.noMatch.heading"),
                description: t("invoice.noMatch.description"),
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
export default InvoicesPage

function useKindFilter() {
  const { t } = useText()
  return useMemo(
    () => [
      filter.accessor("kind", {
        type: "multiselect",
        label: t("invoice.fields.kind"),
        options: (["invoice", "credit_note"] as const).map((kind) => ({
          value: kind,
          label: t(`invoice.kind.${kind}`),
        })),
      }),
    ],
    [t]
  )
}

export const config = defineRouteConfig({
  label: "invoice.title",
  translationNs: "shopkeeper",
  icon: DocumentText,
})

export const handle = {
  breadcrumb: () => <Crumb name="invoice.title" />,
}
