import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import {
  Button,
  Container,
  createDataTableFilterHelper,
  DataTable,
  Heading,
  Text,
  useDataTable,
} from "@medusajs/ui"
import { useMemo } from "react"
import { Link, useNavigate } from "react-router-dom"
import type { AdminMailMessage } from "../../../types/http/mail"
import { useMailMessages, useMailTemplates } from "../../hooks/mail"
import { Crumb } from "../../lib/crumb"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useTableState } from "../../lib/use-table-state"
import { useText } from "../../lib/use-text"
import { useMailColumns } from "./columns"
import { STATUSES } from "./status"
import { useTemplateName } from "./use-template-name"

const FILTERS = ["status", "template"] as const
const filter = createDataTableFilterHelper<AdminMailMessage>()

const MailPage = () => {
  const { t } = useText()
  const navigate = useNavigate()
  const state = useTableState(FILTERS)
  const { data, error, isLoading, refetch } = useMailMessages(state.query)
  const columns = useMailColumns()
  const filters = useMailFilters()
  const table = useDataTable({
    ...state.table,
    data: data?.messages ?? [],
    rowCount: data?.count ?? 0,
    getRowId: (message) => message.id,
    onRowClick: (_, message) => navigate(`/mail/${message.id}`),
    columns,
    filters,
    isLoading,
  })

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("mail.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mail.description")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="/mail/templates">{t("mail.templates.title")}</Link>
        </Button>
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
              <DataTable.Search placeholder={t("mail.search")} />
              <DataTable.FilterMenu tooltip={t("common.filter")} />
            </div>
          </DataTable.Toolbar>
          <DataTable.Table
            emptyState={{
              empty: {
                heading: t("mail.empty.heading"),
                description: t("mail.empty.description"),
              },
              filtered: {
                heading: t("mail.noMatch.heading"),
                description: t("mail.noMatch.description"),
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
export default MailPage

function useMailFilters() {
  const { t } = useText()
  const templateName = useTemplateName()
  const templates = useMailTemplates().data?.templates
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("mail.fields.status"),
        options: STATUSES.map((status) => ({
          value: status,
          label: t(`mail.status.${status}`),
        })),
      }),
      filter.accessor("template", {
        type: "multiselect",
        label: t("mail.fields.template"),
        searchable: true,
        options: (templates ?? []).map(({ name }) => ({
          value: name,
          label: templateName(name),
        })),
      }),
    ],
    [t, templateName, templates]
  )
}

export const config = defineRouteConfig({
  label: "mail.title",
  translationNs: "shopkeeper",
  icon: Envelope,
})

export const handle = {
  breadcrumb: () => <Crumb name="mail.title" />,
}
