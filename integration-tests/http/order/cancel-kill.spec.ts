import type { PoolClient } from "pg"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { type CreatedProduct, createProduct } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  placeStripeOrder,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("a power cut while an order is canceled", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let ana: SignedIn
  let product: CreatedProduct

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    ana = await createCustomer(shop)
    await enableStripe(shop, admin)
    product = await createProduct(shop, admin.client, { stock: 100 })
  }, 180_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const buy = () =>
    placeStripeOrder(shop, stripe, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: product.variant.id, quantity: 2 }],
    })
  const press = (orderId: string) =>
    ana.client.post(`/store/orders/${orderId}/cancel`, {})
  const refunds = (intentId: string) =>
    stripe.state.refunds
      .list()
      .filter(({ payment_intent }) => payment_intent === intentId)
      .map(({ amount }) => amount)

  /** What must hold in the end, wherever it was cut. */
  const expectCanceled = async (bought: Awaited<ReturnType<typeof buy>>) => {
    const { orderId, total, intentId, paymentId } = bought
    expect(refunds(intentId)).toEqual([Math.round(total * 100)])
    const { rows } = await shop.db.query(
      `select o.status,
              (select state from shop_order_cancellation where order_id = o.id) as state,
              (select sum(amount)::float from refund where payment_id = $2 and deleted_at is null) as refunded,
              (select sum(amount)::float from order_transaction where order_id = o.id and deleted_at is null) as balance,
              (select sum(amount)::float from order_credit_line where order_id = o.id and version = o.version and deleted_at is null) as credited,
              (select count(*)::int from order_change where order_id = o.id and status = 'pending' and deleted_at is null) as changes,
              (select count(*)::int from reservation_item r join order_item i on i.item_id = r.line_item_id
                where i.order_id = o.id and r.deleted_at is null) as reservations
         from "order" o where o.id = $1`,
      [orderId, paymentId]
    )
    expect(rows).toEqual([
      {
        status: "canceled",
        state: "done",
        refunded: total,
        balance: 0,
        credited: total,
        changes: 0,
        reservations: 0,
      },
    ])
    const level = await shop.db.query(
      "select reserved_quantity::int as reserved from inventory_level where inventory_item_id = $1",
      [product.inventoryItemId]
    )
    expect(level.rows).toEqual([{ reserved: 0 }])
  }

  /** Lets the shop come to a halt before it writes into a table, and cuts the power there. */
  const killBeforeWriting = async (table: string, orderId: string) => {
    const blocker: PoolClient = await shop.db.connect()
    try {
      await blocker.query("begin")
      await blocker.query(`lock table "${table}" in exclusive mode`)
      const pressed = press(orderId).catch(() => undefined)
      await waitFor(
        async () => {
          const { rows } = await shop.db.query(
            `select 1 from pg_locks where not granted and relation = $1::regclass`,
            [`"${table}"`]
          )
          return rows.length > 0
        },
        { what: `the shop to write into ${table}`, timeout: 60_000 }
      )
      await shop.kill()
      await pressed
    } finally {
      await blocker.query("rollback")
      blocker.release()
    }
    await shop.start()
  }

  it.each(["before", "after"] as const)(
    "B26 (kill): %s Stripe has paid back, pressing again pays back once",
    async (moment) => {
      const bought = await buy()
      const asked = stripe.requests.length
      stripe.faults.add({ method: "POST", path: "/v1/refunds", hang: moment })
      const pressed = press(bought.orderId).catch(() => undefined)
      await waitFor(
        () =>
          stripe.requests
            .slice(asked)
            .some(
              ({ path, method }) =>
                method === "POST" && path.includes("/v1/refunds")
            ),
        { what: "the shop to ask Stripe", timeout: 60_000 }
      )
      await shop.kill()
      await pressed
      stripe.faults.clear()
      expect(refunds(bought.intentId)).toHaveLength(moment === "after" ? 1 : 0)
      await shop.start()
      expect((await press(bought.orderId)).status).toBe(200)
      await expectCanceled(bought)
    },
    240_000
  )

  it.each([
    "order_transaction",
    "order_change",
    "order_credit_line",
    "order",
    "reservation_item",
  ])(
    "B26 (kill): before it writes into %s, pressing again finishes it",
    async (table) => {
      const bought = await buy()
      await killBeforeWriting(table, bought.orderId)
      const again = await press(bought.orderId)
      expect([again.status, again.body.order?.status]).toEqual([
        200,
        "canceled",
      ])
      await expectCanceled(bought)
    },
    240_000
  )

  it("B26 (kill): nobody presses again: the sweep finishes it, and nobody fulfils it meanwhile", async () => {
    const bought = await buy()
    await killBeforeWriting("reservation_item", bought.orderId)
    const packed = await admin.client.post(
      `/admin/orders/${bought.orderId}/fulfillments`,
      {
        items: bought.order.items.map(
          ({ id, quantity }: { id: string; quantity: number }) => ({
            id,
            quantity,
          })
        ),
      }
    )
    expect([packed.status, packed.body.message]).toEqual([
      400,
      `Order with id: ${bought.orderId} is being canceled by the customer`,
    ])
    await shop.db.query(
      "update shop_order_cancellation set updated_at = now() - interval '1 minute' where order_id = $1",
      [bought.orderId]
    )
    await runScript(shop, "finish-order-cancellations")
    await expectCanceled(bought)
  }, 240_000)
})
