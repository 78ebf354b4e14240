import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { underCartLock } from "./cart-lock"
import { freeOrder } from "./half-order"

type Line = { variant_id: string | null; quantity: number; title: string }
type CartRow = {
  id: string
  email: string | null
  currency_code: string
  items: Line[] | null
  payment_collection?: { created_at: string }
  order?: { id: string } | null
}
type OrderRow = {
  id: string
  items: Line[] | null
  cart?: { id: string } | null
  payment_collections?: unknown[] | null
}

/**
 * Deletes what is left of completions that died between the order and its link to
 * the cart: nothing leads to such an order and no payment is behind it. Its stock is
 * freed, and the cart, which may be closed already, can be completed anew.
 *
 * @returns how many there were
 */
export async function deleteOrphanOrders(
  container: MedusaContainer,
  cartId: string
): Promise<number> {
  return underCartLock(container, cartId, async () => {
    const orphans = await findOrphans(container, cartId)
    if (orphans.length) {
      for (const id of orphans) {
        await freeOrder(container, id)
      }
      // It is closed at once with the link, which did not come to be.
      await container
        .resolve(Modules.CART)
        .updateCarts(cartId, { completed_at: null } as never)
      await container.resolve(Modules.ORDER).deleteOrders(orphans)
    }
    return orphans.length
  })
}

async function findOrphans(
  container: MedusaContainer,
  cartId: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: carts } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "email",
      "currency_code",
      "order.id",
      "items.variant_id",
      "items.quantity",
      "items.title",
      "payment_collection.created_at",
    ],
    filters: { id: cartId },
  })
  const cart = (carts as unknown as CartRow[])[0]
  if (cart?.order || !cart?.email || !cart.payment_collection) {
    return []
  }
  const { data: orders } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "items.variant_id",
      "items.quantity",
      "items.title",
      "cart.id",
      "payment_collections.id",
    ],
    filters: {
      email: cart.email,
      currency_code: cart.currency_code,
      status: "pending",
      is_draft_order: false,
      created_at: { $gte: cart.payment_collection.created_at },
    },
    pagination: { take: 50, skip: 0 },
  })
  const lines = describe(cart.items)
  return (orders as unknown as OrderRow[])
    .filter(
      (order) =>
        !order.cart &&
        !order.payment_collections?.length &&
        describe(order.items) === lines
    )
    .map(({ id }) => id)
}

function describe(items: Line[] | null): string {
  return (items ?? [])
    .map(
      ({ variant_id, quantity, title }) =>
        `${variant_id} ${Number(quantity)} ${title}`
    )
    .sort()
    .join("\n")
}
