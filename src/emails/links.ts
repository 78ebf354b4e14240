import { MedusaError } from "@medusajs/framework/utils"
import type { ShopOptions } from "../options/shop"

/**
 * The absolute address of a link in a mail. Mails link to the shop and nowhere
 * else, so that no data a stranger can write ever becomes a link.
 *
 * @param url a path, or an address of the storefront or of this server
 * @param base whom a path belongs to
 * @throws {MedusaError} INVALID_DATA when the address is not the shop's
 */
export function shopLink(
  shop: ShopOptions,
  url: string,
  base: "storefront" | "backend" = "storefront"
): string {
  const home = base === "storefront" ? shop.storefrontUrl : shop.backendUrl
  const isPath = url.startsWith("/") && !/^\/[/\\]/.test(url)
  const absolute = isPath ? home + url : url
  const origins = [shop.storefrontUrl, shop.backendUrl].map(originOf)
  const origin = originOf(absolute)
  if (!origin || !origins.includes(origin)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `A mail cannot link to ${url}: it is not an address of the shop`
    )
  }
  return new URL(absolute).href
}

function originOf(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined
}
