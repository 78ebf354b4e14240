import { useMemo } from "react"
import { useText } from "./use-text"

/** Amounts as the admin reads them. */
export function useMoney() {
  const { language } = useText()
  return useMemo(
    () => (amount: number, currencyCode: string) => {
      const currency = currencyCode.toUpperCase()
      return /^[A-Z]{3}$/.test(currency)
        ? new Intl.NumberFormat(language, {
            style: "currency",
            currency,
          }).format(amount)
        : `${new Intl.NumberFormat(language).format(amount)} ${currencyCode}`
    },
    [language]
  )
}
