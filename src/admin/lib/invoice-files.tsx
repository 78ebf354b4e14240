import { Button, toast } from "@medusajs/ui"
import type { MouseEvent } from "react"
import { useDownload } from "../hooks/invoice"
import { useText } from "./use-text"

const FILES = [
  { format: "pdf", type: "application/pdf", label: "invoice.downloadPdf" },
  { format: "xml", type: "application/xml", label: "invoice.downloadXml" },
] as const

/** The two files of a document, one button each. */
export function InvoiceFiles({ id, number }: { id: string; number: string }) {
  const { t } = useText()
  const { mutate, isPending } = useDownload((error) =>
    toast.error(t("invoice.failed"), { description: error.message })
  )
  return (
    <span className="flex gap-1">
      {FILES.map(({ format, type, label }) => (
        <Button
          key={format}
          size="small"
          variant="transparent"
          disabled={isPending}
          aria-label={t(label, { number })}
          onClick={(event: MouseEvent) => {
            event.stopPropagation()
            mutate({
              path: `/admin/invoices/${id}/${format}`,
              type,
              name: `${number.replace(/[^A-Za-z0-9._-]+/g, "-")}.${format}`,
            })
          }}
        >
          {t(`invoice.${format}`)}
        </Button>
      ))}
    </span>
  )
}
