import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShieldCheck } from "@medusajs/icons"
import {
  Container,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  Text,
  useDataTable,
} from "@medusajs/ui"
import { useMemo } from "react"
import type { AdminSecurityEvent } from "../../../types/http/account-data"
import { useSecurityEvents } from "../../hooks/account"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useTableState } from "../../lib/use-table-state"
import { useText } from "../../lib/use-text"
import { useSecurityEventColumns } from "./columns"
import { SECURITY_EVENT_KINDS } from "./kinds"
import { useKindName } from "./use-kind-name"

const FILTERS = ["kind"] as const
const filter = createDataTableFilterHelper<AdminSecurityEvent>()

const SecurityEventsPage = () => {
  const { t } = useText()
  const kindName = useKindName()
  const state = useTableState(FILTERS)
  const { data, error, isLoading, refetch } = useSecurityEvents(state.query)
  const columns = useSecurityEventColumns()
  const filters = useMemo(
    () => [
      filter.accessor("kind", {
        type: "multiselect",
        label: t("account.events.fields.kind"),
        searchable: true,
        options: SECURITY_EVENT_KINDS.map((kind) => ({
          value: kind,
          label: kindName(kind),
        })),
      }),
    ],
    [t, kindName]
  )
  const table = useDataTable({
    ...state.table,
    data: data?.security_events ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (event) => event.id,
    columns,
    filters,
    isLoading,
  })

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("account.events.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("account.events.description")}
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
            <div className="flex w-full items-center gap-2 sm:ml-auto sm:w-auto">
              <DataTable.Search placeholder={t("account.events.search")} />
              <DataTable.FilterMenu tooltip={t("common.filter")} />
            </div>
          </DataTable.Toolbar>
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t("account.events.empty.heading"),
                description: t("account.events.empty.description"),
              },
              filtered: {
                heading: t("account.events.noMatch.heading"),
                description: t("account.events.noMatch.description"),
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
export default SecurityEventsPage

export const config = defineRouteConfig({
  label: "account.events.title",
  translationNs: "shopkeeper",
  icon: ShieldCheck,
})

export const handle = {
  breadcrumb: () => <Crumb name="account.events.title" />,
}
