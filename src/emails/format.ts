/** How the reader writes money, numbers and times. */
export type MailFormat = {
  money: (amount: number, currencyCode: string) => string
  number: (value: number) => string
  /** 15 March 2026, in the shop's time zone. */
  date: (iso: string) => string
  /** 15 March 2026 at 10:30 CET, in the shop's time zone. */
  dateTime: (iso: string) => string
  /** The country's name, of an ISO 3166 code. */
  country: (code: string) => string
}

const DATE = { year: "numeric", month: "long", day: "numeric" } as const
const TIME = { hour: "numeric", minute: "2-digit" } as const

/**
 * Formats by ICU for one locale.
 *
 * @param locale a BCP 47 tag
 * @param timeZone an IANA time zone
 */
export function mailFormat(locale: string, timeZone: string): MailFormat {
  const date = new Intl.DateTimeFormat(locale, { ...DATE, timeZone })
  const dateTime = new Intl.DateTimeFormat(locale, {
    ...DATE,
    ...TIME,
    timeZone,
    timeZoneName: "short",
  })
  const number = new Intl.NumberFormat(locale)
  const countries = new Intl.DisplayNames(locale, { type: "region" })
  return {
    money: (amount, currencyCode) => money(locale, amount, currencyCode),
    number: (value) => number.format(value),
    date: (iso) => formatTime(date, iso),
    dateTime: (iso) => formatTime(dateTime, iso),
    country: (code) =>
      /^[a-z]{2}$/i.test(code)
        ? (countries.of(code.toUpperCase()) ?? code)
        : code,
  }
}

function money(locale: string, amount: number, currencyCode: string): string {
  const currency = currencyCode.toUpperCase()
  // A shop may count in something that ICU does not know, such as points.
  return /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(locale, { style: "currency", currency }).format(
        amount
      )
    : `${new Intl.NumberFormat(locale).format(amount)} ${currencyCode}`
}

function formatTime(format: Intl.DateTimeFormat, iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? iso : format.format(time)
}
