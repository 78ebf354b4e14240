import type { ShopOptions } from "../../options/shop"

/** Bodies of these hold a secret: they are forgotten as soon as a provider has taken them. */
export const SECRET_TEMPLATES = [
  "password-reset",
  "admin-invite",
  "email-change",
  "verify-email",
]

/**
 * The page behind an unsubscribe link.
 *
 * @param batchId which broadcast it was that made somebody leave, for its figures
 */
export function unsubscribeUrl(
  shop: ShopOptions,
  token: string,
  batchId?: string | null
): string {
  const url = `${shop.backendUrl}/mail/unsubscribe/${token}`
  return batchId ? `${url}?batch=${batchId}` : url
}

/** Lets mail programs offer one-click unsubscribing (RFC 8058). */
export function unsubscribeHeaders(
  shop: ShopOptions,
  token: string,
  batchId?: string | null
): Record<string, string> {
  return {
    "List-Unsubscribe": `<${unsubscribeUrl(shop, token, batchId)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  }
}

/** Header fields that cannot begin another one; names and values that would are dropped or flattened. */
export function safeHeaders(
  headers: Record<string, string> | null | undefined
): Record<string, string> | null {
  const entries = Object.entries(headers ?? {})
    .filter(([name]) => /^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(name))

    .map(([name, value]) => [
      name,
      value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim(),
    ])
  return entries.length ? Object.fromEntries(entries) : null
}
