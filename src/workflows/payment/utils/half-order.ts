import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { underCartLock } from "./cart-lock"

type HalfOrderItem = {
  id: string
  variant_id: string | null
  quantity: number
  adjustments: { code: string | null; amount: number }[] | null
}

type HalfOrder = {
  id: string
  status: string
  customer_id: string | null
  email: string | null
  items: HalfOrderItem[] | null
  shipping_methods:
    { adjustments: { code: string | null; amount: number }[] | null }[] | null
  promotions: { id: string }[] | null
}

const ORDER_FIELDS = [
  "id",
  "status",
  "customer_id",
  "email",
  "items.id",
  "items.variant_id",
  "items.quantity",
  "items.adjustments.code",
  "items.adjustments.amount",
  "shipping_methods.adjustments.code",
  "shipping_methods.adjustments.amount",
  "promotions.id",
]

/**
 * Takes back an order whose process died before the payment was asked for, as
 * core would have done had it lived: core writes the order down first, and would
 * answer it, unpaid, whenever the cart is completed again.
 *
 * @returns whether there was one
 */
export async function undoHalfOrder(
  container: MedusaContainer,
  cartId: string
): Promise<boolean> {
  if (!(await findHalfOrder(container, cartId))) {
    return false
  }
  return underCartLock(container, cartId, async () => {
    // Whoever was at it may have come to an end in the meantime.
    const half = await findHalfOrder(container, cartId)
    if (!half) {
      return false
    }
    await undo(container, cartId, half)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `[payment] Order ${half.orderId} of cart ${cartId} was taken back: its process died before it was paid`
      )
    return true
  })
}

type Half = { orderId: string; collectionId: string }

async function findHalfOrder(
  container: MedusaContainer,
  cartId: string
): Promise<Half | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "payment_collection.id",
      "payment_collection.amount",
      "payment_collection.payments.id",
      "payment_collection.payment_sessions.status",
    ],
    filters: { id: cartId },
  })
  const collection = (
    data as unknown as {
      payment_collection?: {
        id: string
        amount: number
        payments: { id: string }[] | null
        payment_sessions: { status: string }[] | null
      }
    }[]
  )[0]?.payment_collection
  const mayBeHalf =
    collection &&
    Number(collection.amount) > 0 &&
    !collection.payments?.length &&
    !collection.payment_sessions?.some(
      ({ status }) => status === "pending_authorization"
    )
  if (!mayBeHalf) {
    return undefined
  }
  const orderOf = async (entity: string, filters: Record<string, string>) => {
    const { data: links } = await query.graph({
      entity,
      fields: ["order_id"],
      filters,
    })
    return links[0]?.order_id as string | undefined
  }
  // Core writes both links at once: only one of them may have come to be.
  const orderId =
    (await orderOf("order_cart", { cart_id: cartId })) ??
    (await orderOf("order_payment_collection", {
      payment_collection_id: collection.id,
    }))
  return orderId ? { orderId, collectionId: collection.id } : undefined
}

/** Gives back what an order that will never be has taken: stock and promotions. */
export async function freeOrder(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ORDER_FIELDS,
    filters: { id: orderId },
  })
  const [order] = data as unknown as HalfOrder[]
  if (order) {
    await freeStock(container, order)
    await freePromotions(container, order)
  }
}

/** Each part may be done already; the link that leads here goes last. */
async function undo(
  container: MedusaContainer,
  cartId: string,
  { orderId, collectionId }: Half
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const { data } = await query.graph({
    entity: "order",
    fields: ORDER_FIELDS,
    filters: { id: orderId },
  })
  const order = (data as unknown as HalfOrder[])[0]
  if (order) {
    await freeStock(container, order)
    await freePromotions(container, order)
  }
  await link.dismiss([
    {
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id: collectionId },
    },
    ...(order?.promotions ?? []).map(({ id }) => ({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PROMOTION]: { promotion_id: id },
    })),
  ])
  await container
    .resolve(Modules.CART)
    .updateCarts(cartId, { completed_at: null } as never)
  if (order) {
    await container.resolve(Modules.ORDER).deleteOrders([orderId])
  }
  await link.dismiss([
    {
      [Modules.ORDER]: { order_id: orderId },
      [Modules.CART]: { cart_id: cartId },
    },
  ])
}

async function freeStock(
  container: MedusaContainer,
  { items }: HalfOrder
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const reservations = await inventory.listReservationItems({
    line_item_id: (items ?? []).map(({ id }) => id),
  })
  if (!reservations.length) {
    return
  }
  const keys = [...new Set(reservations.map((row) => row.inventory_item_id))]
  await container
    .resolve(Modules.LOCKING)
    .execute(keys, () =>
      inventory.deleteReservationItems(reservations.map(({ id }) => id))
    )
}

async function freePromotions(
  container: MedusaContainer,
  { items, shipping_methods, customer_id, email }: HalfOrder
): Promise<void> {
  const used = [...(items ?? []), ...(shipping_methods ?? [])]
    .flatMap(({ adjustments }) => adjustments ?? [])
    .flatMap(({ code, amount }) => (code ? [{ code, amount }] : []))
  if (used.length) {
    await container
      .resolve(Modules.PROMOTION)
      .revertUsage(used, { customer_id, customer_email: email })
  }
}
