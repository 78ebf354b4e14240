import type { HttpResponse } from "../../helpers/http"
import { startPayment } from "../../helpers/orders"
import { createAdmin } from "../../helpers/people"
import { createProduct, readStore } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

const BUYERS = 200
const UNITS = 10
/** So many carts are prepared side by side; more would only wait for the processors. */
const AT_ONCE = 10

describe("a crowd", () => {
  let shop: Shop
  let second: Shop

  beforeAll(async () => {
    shop = await bootShop()
    second = await bootShop({ database: shop.database })
  }, 180_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
  })

  const serverOf = (buyer: number) => [shop, second][buyer % 2]

  it("B22: D20: 200 buyers at once for 10 units on two processes: 10 orders, 190 refusals that say why, nothing reserved too much", async () => {
    const admin = await createAdmin(shop)
    // Nothing to ship: preparing 200 carts takes a request less each.
    const ticket = await createProduct(shop, admin.client, {
      title: "Ticket",
      stock: UNITS,
      product: { shipping_profile_id: undefined },
    })
    await admin.client.post(
      `/admin/inventory-items/${ticket.inventoryItemId}`,
      { requires_shipping: false }
    )
    const { regions } = await readStore(shop)
    const carts = await inTurns(BUYERS, async (buyer) => {
      const server = serverOf(buyer)
      const { body } = await server.store.post("/store/carts", {
        region_id: regions.eur,
        email: `buyer-${buyer}@example.test`,
        items: [{ variant_id: ticket.variant.id, quantity: 1 }],
      })
      await startPayment(server, body.cart.id)
      return body.cart.id as string
    })

    const answers = await Promise.all(
      carts.map((id, buyer) =>
        serverOf(buyer).store.post(`/store/carts/${id}/complete`)
      )
    )
    const orders = answers.filter(({ body }) => body.type === "order")
    const refusals = answers.filter(({ body }) => body.type !== "order")
    expect([orders.length, refusals.length]).toEqual([UNITS, BUYERS - UNITS])
    expect(countOf(refusals)).toEqual({
      "400 not_allowed insufficient_inventory: “Ticket” is sold out, the cart asks for 1":
        BUYERS - UNITS,
    })
    const { rows } = await shop.db.query(
      `select stocked_quantity::int as stocked, reserved_quantity::int as reserved,
         (select count(*)::int from reservation_item item
          where item.inventory_item_id = $1 and item.deleted_at is null) as reservations,
         (select count(*)::int from order_cart where cart_id = any($2) and deleted_at is null) as orders,
         (select count(*)::int from cart where id = any($2) and completed_at is not null) as completed
       from inventory_level where inventory_item_id = $1`,
      [ticket.inventoryItemId, carts]
    )
    expect(rows).toEqual([
      {
        stocked: UNITS,
        reserved: UNITS,
        reservations: UNITS,
        orders: UNITS,
        completed: UNITS,
      },
    ])
  }, 600_000)
})

/** How often each answer came. */
function countOf(answers: HttpResponse[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const words = `${status} ${body.type} ${body.code}: ${body.message}`
    counts[words] = (counts[words] ?? 0) + 1
  }
  return counts
}

async function inTurns<T>(
  count: number,
  make: (index: number) => Promise<T>
): Promise<T[]> {
  const made: T[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const index = next++
        made[index] = await make(index)
      }
    })
  )
  return made
}
