import { createAdmin, type SignedIn } from "../../helpers/people"
import { readBooks } from "../../helpers/payment"
import { createProduct } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import type { Shop } from "../../helpers/shop"
import { stallWrites } from "../../helpers/stall"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

type Started = Awaited<ReturnType<typeof startStripePayment>>
type Point = { table: string; operation: "insert" | "update" | "delete" }

/** Where completing a cart writes, in its order; "stripe" is the question about the money. */
const ROUNDS: Point[][] = [
  [
    { table: "order", operation: "insert" },
    { table: "order_cart", operation: "insert" },
    { table: "cart", operation: "update" },
    { table: "reservation_item", operation: "insert" },
    { table: "payment_session", operation: "update" },
  ],
  [
    { table: "order_payment_collection", operation: "insert" },
    { table: "payment", operation: "insert" },
    { table: "capture", operation: "insert" },
    { table: "order_transaction", operation: "insert" },
  ],
]

describe("a shop that is killed while it completes a cart", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  const carts: Started[] = []

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    // The comparison alone has to find out.
    stripe.webhooks.connect(undefined)
    stripe.state.moveClock(-3600)
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
  }, 180_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const pay = async (variant_id: string) => {
    const started = await startStripePayment(shop, { items: [{ variant_id }] })
    stripe.confirm(started.intentId)
    carts.push(started)
    return started
  }
  /** Nobody waits for the answer: it never comes. */
  const complete = ({ cart }: Started) =>
    void shop.store.post(`/store/carts/${cart.id}/complete`).catch(() => null)

  const round = async (variants: string[], points: Point[], ask: boolean) => {
    const started: Started[] = []
    for (const variant of variants) {
      started.push(await pay(variant))
    }
    const staller = await stallWrites(shop, points)
    for (const [index, { table }] of points.entries()) {
      await staller.at(table)
      complete(started[index])
      await staller.waiting(index + 1)
    }
    await staller.at()
    if (ask) {
      const [last] = started.slice(points.length)
      stripe.faults.add({ path: last.intentId, hang: "before" })
      complete(last)
      await waitFor(
        () =>
          stripe.requests.some(
            ({ method, path }) =>
              method === "GET" && path.includes(last.intentId)
          ),
        { what: "Stripe to be asked", timeout: 60_000 }
      )
    }
    await shop.kill()
    stripe.faults.clear()
    await staller.clear()
    await shop.start()
  }

  it("B21 (kill -9): at ten points: after a restart and one comparison, money and orders agree to the cent", async () => {
    const variants: string[] = []
    for (let count = 0; count < 5; count += 1) {
      const { variant } = await createProduct(shop, admin.client, { stock: 5 })
      variants.push(variant.id)
    }
    await round(variants, ROUNDS[0], false)
    await round(variants, ROUNDS[1], true)
    // Locks of the dead last for seconds.
    await waitFor(
      async () =>
        !(
          await shop.db.query(
            "select 1 from shopkeeper_lock where expires_at > now() and id like 'cart_%'"
          )
        ).rows.length,
      { what: "the locks of the dead to run out", timeout: 60_000 }
    )
    await runScript(shop, "reconcile-payments")

    expect(carts).toHaveLength(10)
    for (const { cart, intentId } of carts) {
      const total = Math.round(cart.total * 100)
      expect(stripe.intent(intentId).amount_received).toBe(total)
      expect([intentId, await readBooks(shop, cart.id)]).toEqual([
        intentId,
        {
          orders: [expect.any(String)],
          payments: 1,
          captured: total,
          refunded: 0,
          booked: total,
          reserved: 1,
        },
      ])
    }
    expect(stripe.state.refunds.list()).toEqual([])
    const { rows } = await shop.db.query(
      `select (select count(*)::int from "order" where deleted_at is null) as orders,
        (select sum(quantity)::int from reservation_item where deleted_at is null) as reserved,
        (select sum(reserved_quantity)::int from inventory_level) as level`
    )
    expect(rows).toEqual([{ orders: 10, reserved: 10, level: 10 }])
    const { body } = await admin.client.get("/admin/payment-incidents")
    expect(body.payment_incidents).toEqual([])
    const statuses = await admin.client.get("/admin/orders", {
      query: { fields: "id,+payment_status", limit: 20 },
    })
    expect(
      statuses.body.orders.map(
        (order: { payment_status: string }) => order.payment_status
      )
    ).toEqual(Array(10).fill("captured"))
  }, 900_000)
})
