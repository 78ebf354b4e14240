import de from "./i18n/de.json"
import en from "./i18n/en.json"
import type { InvoiceSnapshot } from "./types"

export type InvoiceWord = keyof typeof en

const words: Record<string, Record<InvoiceWord, string>> = { en, de }

/** How a document is worded and how it writes amounts and dates. */
export type InvoiceLanguage = {
  locale: string
  t(word: InvoiceWord, values?: Record<string, string | number>): string
  money(amount: number): string
  number(value: number): string
  /** 19% */
  percent(rate: number): string
  /** 15 March 2026, in the shop's time zone. */
  date(iso: string): string
  /** The country's name, of an ISO 3166 code. */
  country(code: string): string
}

/** The locale that documents are written in for a reader: theirs when it has words, else English. */
export function documentLocale(...wished: (string | null | undefined)[]) {
  for (const tag of wished) {
    const locale = tag && canonical(tag)
    if (locale && locale.split("-")[0] in words) {
      return locale
    }
  }
  return "en"
}

/** The language of a document, by its snapshot alone. */
export function languageOf({
  locale,
  currency_code,
  decimals,
  time_zone,
}: Pick<
  InvoiceSnapshot,
  "locale" | "currency_code" | "decimals" | "time_zone"
>): InvoiceLanguage {
  const dictionary = words[locale.split("-")[0]] ?? en
  const digits = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }
  const currency = currency_code.toUpperCase()
  // A shop may count in something that is no currency, such as points.
  const money = /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(locale, { style: "currency", currency, ...digits })
    : undefined
  const plain = new Intl.NumberFormat(locale, digits)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 4,
  })
  const date = new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: time_zone,
  })
  const countries = new Intl.DisplayNames(locale, { type: "region" })
  return {
    locale,
    t: (word, values = {}) =>
      dictionary[word].replace(/\{(\w+)\}/g, (_, key: string) =>
        String(values[key] ?? "")
      ),
    money: (amount) =>
      money?.format(amount) ?? `${plain.format(amount)} ${currency_code}`,
    number: (value) => number.format(value),
    percent: (rate) => percent.format(rate / 100),
    date: (iso) => date.format(new Date(iso)),
    country: (code) =>
      /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code,
  }
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, "-"))[0]
  } catch {
    return undefined
  }
}
