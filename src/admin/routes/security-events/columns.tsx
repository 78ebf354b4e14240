import { createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { AdminSecurityEvent } from "../../../types/http/account-data"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"
import { useKindName } from "./use-kind-name"

const column = createDataTableColumnHelper<AdminSecurityEvent>()

const PAGES: Record<string, string> = {
  customer: "/customers",
  user: "/settings/users",
}

export function useSecurityEventColumns() {
  const { t } = useText()
  const time = useTime()
  const kindName = useKindName()
  return useMemo(
    () => [
      column.accessor("created_at", {
        header: t("account.events.fields.when"),
        cell: ({ getValue }) => (
          <Tooltip content={time.exact(getValue())}>
            <Text size="small" as="span" className="whitespace-nowrap">
              {time.ago(getValue())}
            </Text>
          </Tooltip>
        ),
      }),
      column.accessor("kind", {
        header: t("account.events.fields.kind"),
        cell: ({ getValue }) => kindName(getValue()),
      }),
      column.accessor("email", {
        header: t("account.events.fields.who"),
        maxSize: 260,
        cell: ({ row }) => {
          const { email, actor_id, actor_type } = row.original
          const page = PAGES[actor_type ?? ""]
          return actor_id && page ? (
            <Link className="text-ui-fg-interactive" to={`${page}/${actor_id}`}>
              {email ?? actor_id}
            </Link>
          ) : (
            (email ?? "–")
          )
        },
      }),
      column.accessor("ip", {
        header: t("account.events.fields.ip"),
        cell: ({ getValue }) => getValue() ?? "–",
      }),
      column.accessor("user_agent", {
        header: t("account.events.fields.device"),
        maxSize: 260,
        cell: ({ getValue }) => getValue() ?? "–",
      }),
    ],
    [t, time, kindName]
  )
}
