import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import type { OwnedOrder } from "../../../modules/order/types"
import { mailLink } from "../../mail/utils/mail-link"
import { resolveOptions } from "../../../utils/resolve-options"

/**
 * The links that mails about these orders carry, by order id. Each has a token of
 * its own that opens the order without signing in; where the shop's link does not
 * say where the token goes, it is the query parameter `token`.
 */
export async function makeOrderLinks(
  container: MedusaContainer,
  orders: OwnedOrder[]
): Promise<(orderId: string) => string> {
  const { mail, order } = resolveOptions(container)
  const owned = [...new Map(orders.map((one) => [one.id, one])).values()]
  const tokens = await container
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .issueTokens(owned, order.tokenDays)
  const links = new Map(
    owned.map(({ id }, index) => [id, linkOf(mail.links, id, tokens[index])])
  )
  return (orderId) =>
    links.get(orderId) ?? mailLink(mail.links, "order", { id: orderId })
}

function linkOf(
  links: Parameters<typeof mailLink>[0],
  id: string,
  token: string
): string {
  const link = mailLink(links, "order", { id, token })
  if (links.order.includes("{token}")) {
    return link
  }
  const [page, fragment] = link.split("#", 2)
  const withToken = `${page}${page.includes("?") ? "&" : "?"}token=${token}`
  return fragment === undefined ? withToken : `${withToken}#${fragment}`
}
