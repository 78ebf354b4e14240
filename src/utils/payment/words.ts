import de from "./words/de.json"
import en from "./words/en.json"

/** Name of a sentence that a shopper is told about a payment. */
export type PaymentWord = keyof typeof en

const LANGUAGES: Record<string, Record<PaymentWord, string>> = { en, de }

/**
 * A sentence about a payment.
 *
 * @param locale BCP 47 tag of the shopper; a language that is not here is answered in English
 */
export function paymentWords(
  word: PaymentWord,
  locale: string | null | undefined
): string {
  const language = (locale ?? "").toLowerCase().split(/[-_]/)[0]
  return (LANGUAGES[language] ?? en)[word]
}
