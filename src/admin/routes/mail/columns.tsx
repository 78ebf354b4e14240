import { createDataTableColumnHelper, Text, Tooltip } from "@medusajs/ui"
import { useMemo } from "react"
import type { AdminMailMessage } from "../../../types/http/mail"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"
import { MailStatus } from "./status"
import { useTemplateName } from "./use-template-name"

const column = createDataTableColumnHelper<AdminMailMessage>()

export function useMailColumns() {
  const { t } = useText()
  const time = useTime()
  const templateName = useTemplateName()
  return useMemo(
    () => [
      column.accessor("status", {
        header: t("mail.fields.status"),
        cell: ({ getValue }) => <MailStatus status={getValue()} />,
      }),
      column.accessor("to", {
        header: t("mail.fields.to"),
        maxSize: 240,
      }),
      column.accessor("subject", {
        header: t("mail.fields.subject"),
        maxSize: 300,
      }),
      column.accessor("template", {
        header: t("mail.fields.template"),
        cell: ({ getValue }) => templateName(getValue()),
      }),
      column.accessor("attempts", {
        header: t("mail.fields.attempts"),
        align: "right",
      }),
      column.accessor("created_at", {
        header: t("mail.fields.created"),
        cell: ({ getValue }) => (
          <Tooltip content={time.exact(getValue())}>
            <Text size="small" as="span" className="whitespace-nowrap">
              {time.ago(getValue())}
            </Text>
          </Tooltip>
        ),
      }),
    ],
    [t, time, templateName]
  )
}
