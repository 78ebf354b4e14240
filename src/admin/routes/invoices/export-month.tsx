import { ArrowDownTray } from "@medusajs/icons"
import { Button, Select, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useDownload } from "../../hooks/invoice"
import { useText } from "../../lib/use-text"

const MONTHS = 24

/** A month for the bookkeeper, the last whole one to begin with. */
export function ExportMonth() {
  const { t, language } = useText()
  const months = useMemo(() => lastMonths(language), [language])
  const [month, setMonth] = useState(months[1].value)
  const { mutate, isPending } = useDownload((error) =>
    toast.error(t("invoice.failed"), { description: error.message })
  )
  return (
    <div className="flex items-center gap-2">
      <Select size="small" value={month} onValueChange={setMonth}>
        <Select.Trigger aria-label={t("invoice.month")} className="w-44">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {months.map(({ value, label }) => (
            <Select.Item key={value} value={value}>
              {label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() =>
          mutate({
            path: "/admin/invoices/export",
            query: { month },
            type: "text/csv",
            name: `invoices-${month}.csv`,
          })
        }
      >
        <ArrowDownTray />
        {t("invoice.export")}
      </Button>
    </div>
  )
}

function lastMonths(language: string) {
  const now = new Date()
  const format = new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  })
  return Array.from({ length: MONTHS }, (_, back) => {
    const first = new Date(
      Date.UTC(now.getFullYear(), now.getMonth() - back, 1)
    )
    return {
      value: first.toISOString().slice(0, 7),
      label: format.format(first),
    }
  })
}
