import { badParameter } from "./errors"
import { integer, requiredText, text } from "./params"
import type { Params, PaymentIntent } from "./types"

/** Three-letter codes that a Stripe account takes; the shop's and a few with no cents. */
const CURRENCIES = [
  ..."aud bif brl cad chf clp cny czk dkk eur gbp hkd huf inr jpy krw kwd mxn".split(
    " "
  ),
  ..."nok nzd pln pyg rub sek sgd thb try tnd usd vnd xaf xof zar".split(" "),
]

export function readAmount(params: Params): number {
  requiredText(params, "amount")
  const amount = integer(params, "amount") ?? 0
  if (amount < 1) {
    throw badParameter(
      "This value must be greater than or equal to 1.",
      "amount",
      "parameter_invalid_integer"
    )
  }
  return amount
}

export function readCurrency(params: Params): string {
  const currency = requiredText(params, "currency").toLowerCase()
  if (!CURRENCIES.includes(currency)) {
    throw badParameter(
      `Invalid currency: ${currency}. Stripe currently supports these currencies: ${CURRENCIES.join(", ")}`,
      "currency"
    )
  }
  return currency
}

export function readCaptureMethod(
  params: Params
): PaymentIntent["capture_method"] {
  const method = text(params, "capture_method") ?? "automatic_async"
  if (!["automatic", "automatic_async", "manual"].includes(method)) {
    throw badParameter(
      "Invalid capture_method: must be one of automatic, automatic_async, or manual",
      "capture_method"
    )
  }
  return method as PaymentIntent["capture_method"]
}
