import { useMemo } from "react"
import { useText } from "./use-text"

type Time = string | Date

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]

/** Times as the admin reads them: how long ago, and exactly. */
export function useTime() {
  const { language } = useText()
  return useMemo(() => {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" })
    const exact = new Intl.DateTimeFormat(language, {
      dateStyle: "medium",
      timeStyle: "medium",
    })
    return {
      ago: (time: Time) => {
        const seconds = (new Date(time).getTime() - Date.now()) / 1000
        const [unit, size] = UNITS.find(
          ([, length]) => Math.abs(seconds) >= length
        ) ?? ["second", 1]
        return relative.format(Math.round(seconds / size), unit)
      },
      exact: (time: Time) => exact.format(new Date(time)),
    }
  }, [language])
}
