import { MedusaError } from "@medusajs/framework/utils"
import { createInstance, type i18n as I18n } from "i18next"
import de from "./i18n/de.json"
import en from "./i18n/en.json"

/** Nested strings of one language, as in `i18n/en.json`. */
export type MailStrings = { [key: string]: string | MailStrings }

/** Looks a string up, first the template's own, then a common one. Throws on a missing key. */
export type MailTranslate = (
  key: string,
  values?: Record<string, string | number>
) => string

const shipped: Record<string, MailStrings> = { en, de }
const instances = new WeakMap<object, I18n>()

/** The locale to write in: the wished one when there are strings for its language, else English. */
export function mailLocale(
  wished: string,
  strings: Record<string, MailStrings> = {}
): string {
  const locale = canonical(wished)
  const language = locale?.split("-")[0]
  const known = language && (language in shipped || language in strings)
  return locale && known ? locale : "en"
}

/**
 * The strings of one template in one locale.
 *
 * @param strings a store's own, by language; they are laid over the shipped ones
 */
export function mailTranslate(
  locale: string,
  template: string,
  strings: Record<string, MailStrings> = {}
): MailTranslate {
  const i18n = instanceOf(strings)
  const t = i18n.getFixedT(locale)
  return (key, values = {}) => {
    const keys = [`${template}.${key}`, `common.${key}`]
    const found = keys.find((full) =>
      i18n.exists(full, { lng: locale, ...values })
    )
    if (!found) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The mail string ${keys[0]} is missing`
      )
    }
    return t(found, values)
  }
}

/** The languages that mails can be written in. */
export function mailLanguages(
  strings: Record<string, MailStrings> = {}
): string[] {
  return [...new Set([...Object.keys(shipped), ...Object.keys(strings)])]
}

function instanceOf(strings: Record<string, MailStrings>): I18n {
  const known = instances.get(strings)
  if (known) {
    return known
  }
  const i18n = createInstance()
  void i18n.init({
    initImmediate: false,
    fallbackLng: "en",
    resources: Object.fromEntries(
      Object.entries(shipped).map(([language, translation]) => [
        language,
        { translation },
      ])
    ),
    // React escapes what it renders; subjects and texts are not html.
    interpolation: { escapeValue: false, prefix: "{", suffix: "}" },
  })
  for (const [language, own] of Object.entries(strings)) {
    i18n.addResourceBundle(language, "translation", own, true, true)
  }
  instances.set(strings, i18n)
  return i18n
}

function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, "-"))[0]
  } catch {
    return undefined
  }
}
