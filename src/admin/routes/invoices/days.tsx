import { Input, Label } from "@medusajs/ui"
import { useSearchParams } from "react-router-dom"
import { useText } from "../../lib/use-text"

const ENDS = ["from", "to"] as const

/** First and last day of the list, kept in the address like its other filters. */
export function Days() {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const change = (end: string, day: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current)
        next.delete("page")
        if (day) {
          next.set(end, day)
        } else {
          next.delete(end)
        }
        return next
      },
      { replace: true }
    )
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {ENDS.map((end) => (
        <div key={end} className="flex items-center gap-2">
          <Label size="small" htmlFor={`invoice-${end}`}>
            {t(`invoice.${end}`)}
          </Label>
          <Input
            id={`invoice-${end}`}
            type="date"
            size="small"
            value={params.get(end) ?? ""}
            onChange={({ target }) => change(end, target.value)}
          />
        </div>
      ))}
    </div>
  )
}

/** The days of the address, for the request. */
export function useDays(): Record<string, string> {
  const [params] = useSearchParams()
  return Object.fromEntries(
    ENDS.flatMap((end) => {
      const day = params.get(end)
      return day ? [[end, day]] : []
    })
  )
}
