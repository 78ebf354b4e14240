import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { WISHLIST_MODULE } from "../../../modules/wishlist/constants"
import type WishlistModuleService from "../../../modules/wishlist/service"
import type { WishlistItemSeen } from "../../../modules/wishlist/types"
import { resolveOptions } from "../../../utils/resolve-options"
import {
  findWishlistNotices,
  type ObservedItem,
} from "../../../utils/wishlist/find-notices"
import { presentItem } from "../../../utils/wishlist/present-wishlists"
import { listSellableProducts } from "../../../utils/wishlist/sellable-products"
import { defaultCurrency } from "../../../utils/wishlist/shopper-context"
import type { QueueMailDTO } from "../../mail/types"

type Recipient = { id: string; email: string | null; first_name: string | null }

export const findWishlistNoticesStepId = "find-wishlist-notices"
/** This step finds out what customers should hear about the items of their lists. */
export const findWishlistNoticesStep = createStep(
  findWishlistNoticesStepId,
  async (input: { customer_ids: string[] }, { container }) => {
    const { wishlist: options } = resolveOptions(container)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: customers } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "first_name"],
      filters: { id: input.customer_ids },
    })
    const observed = await observeItems(container, input.customer_ids)
    const mails: QueueMailDTO[] = []
    const seen: WishlistItemSeen[] = []
    for (const customer of customers as Recipient[]) {
      const notices = findWishlistNotices(
        observed.get(customer.id) ?? [],
        new Date()
      )
      seen.push(...notices.seen)
      if (options.priceDropNotices && notices.priceDrops.length) {
        mails.push(priceDropMail(customer, notices.priceDrops))
      }
      if (options.backInStockNotices && notices.backInStock.length) {
        mails.push(backInStockMail(customer, notices.backInStock))
      }
    }
    return new StepResponse({ mails, seen })
  }
)

/** Every item of these customers beside what the shop shows of it, each product once a customer. */
async function observeItems(
  container: MedusaContainer,
  customerIds: string[]
): Promise<Map<string, ObservedItem[]>> {
  const service = container.resolve<WishlistModuleService>(WISHLIST_MODULE)
  const lists = await service.listWishlists(
    { customer_id: customerIds },
    { relations: ["items"], take: null }
  )
  const items = lists.flatMap(({ items: own }) => own)
  const products = await listSellableProducts(
    container,
    [...new Set(items.map(({ product_id }) => product_id))],
    {
      currency_code: await defaultCurrency(container),
      sales_channel_ids: await defaultSalesChannels(container),
    }
  )
  const observed = new Map<string, ObservedItem[]>()
  for (const list of lists) {
    const own = list.items.map((item) => ({
      item,
      view: presentItem(item, products.get(item.product_id)),
    }))
    const customerId = list.customer_id as string
    observed.set(customerId, [...(observed.get(customerId) ?? []), ...own])
  }
  return observed
}

async function defaultSalesChannels(
  container: MedusaContainer
): Promise<string[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["default_sales_channel_id"] })
  const id = data[0]?.default_sales_channel_id
  return id ? [id] : []
}

function priceDropMail(
  customer: Recipient,
  drops: ObservedItem[]
): QueueMailDTO {
  return {
    key: noticeKey("price-drop", customer, drops),
    template: "price-drop",
    to: customer.email ?? "",
    customer_id: customer.id,
    data: {
      first_name: customer.first_name,
      products: once(drops).map(({ item, view }) => ({
        ...mailProduct(view),
        old_price: Number(item.seen_price),
        new_price: view.price?.amount ?? 0,
        currency_code: view.price?.currency_code ?? "",
      })),
    },
  }
}

function backInStockMail(
  customer: Recipient,
  back: ObservedItem[]
): QueueMailDTO {
  const [first, ...others] = once(back).map(({ view }) => ({
    ...mailProduct(view),
    price: view.price?.amount,
    currency_code: view.price?.currency_code,
  }))
  const { price, currency_code, ...product } = first
  return {
    key: noticeKey("back-in-stock", customer, back),
    template: "back-in-stock",
    to: customer.email ?? "",
    customer_id: customer.id,
    data: {
      first_name: customer.first_name,
      product,
      price,
      currency_code,
      others,
    },
  }
}

function mailProduct({ product, variant }: ObservedItem["view"]) {
  return {
    title: product?.title ?? "",
    variant_title: variant?.title,
    thumbnail: product?.thumbnail,
    url: `/products/${product?.handle ?? ""}`,
  }
}

/** The same thing on two lists of one person is told once. */
function once(items: ObservedItem[]): ObservedItem[] {
  const thing = ({ item }: ObservedItem) => item.variant_id ?? item.product_id
  return items.filter(
    (candidate, index) =>
      items.findIndex((other) => thing(other) === thing(candidate)) === index
  )
}

/**
 * The same for the same change, so that a run that died before it took note of
 * what it saw repeats no mail; another for the next change.
 */
function noticeKey(
  kind: string,
  customer: Recipient,
  items: ObservedItem[]
): string {
  const change = items
    .map(({ item }) => `${item.id}@${item.seen_at?.toISOString() ?? ""}`)
    .sort()
    .join(",")
  const digest = createHash("sha256").update(change).digest("hex").slice(0, 24)
  return `${kind}:${customer.id}:${digest}`
}
