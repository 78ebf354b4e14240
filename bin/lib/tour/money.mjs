/** An amount as a person reads it. */
export function money(amount, currency = "eur") {
  return `${Number(amount).toFixed(2)} ${currency.toUpperCase()}`
}
