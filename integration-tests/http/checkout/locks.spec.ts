import type { PoolClient } from "pg"
import type { HttpResponse } from "../../helpers/http"
import { createCart, startPayment } from "../../helpers/orders"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { type CreatedProduct, createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

describe("locks between and across processes", () => {
  let shop: Shop
  let second: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    second = await bootShop({ database: shop.database })
    admin = await createAdmin(shop)
  }, 180_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
  })

  async function readyCart(
    products: CreatedProduct[],
    on = shop
  ): Promise<string> {
    const cart = await createCart(on, {
      items: products.map(({ variant }) => ({ variant_id: variant.id })),
    })
    await startPayment(on, cart.id)
    return cart.id
  }

  /** One cart for each list of products, prepared on both processes side by side. */
  function readyCarts(lists: CreatedProduct[][]): Promise<string[]> {
    return Promise.all(
      lists.map((products, index) =>
        readyCart(products, [shop, second][index % 2])
      )
    )
  }

  /** Completes all carts in the same moment, in turn on the two processes. */
  function completeAtOnce(cartIds: string[]): Promise<HttpResponse[]> {
    return Promise.all(
      cartIds.map((id, index) =>
        [shop, second][index % 2].store.post(`/store/carts/${id}/complete`)
      )
    )
  }

  async function reserved({ inventoryItemId }: CreatedProduct) {
    const { rows } = await shop.db.query(
      `select level.reserved_quantity::int as quantity,
         (select count(*)::int from reservation_item item
          where item.inventory_item_id = level.inventory_item_id and item.deleted_at is null) as reservations
       from inventory_level level where level.inventory_item_id = $1`,
      [inventoryItemId]
    )
    return rows
  }

  it("D20: two processes, the last unit, four rounds: exactly one order each round", async () => {
    for (let round = 0; round < 4; round++) {
      const product = await createProduct(shop, admin.client, { stock: 1 })
      const carts = await readyCarts(Array.from({ length: 4 }, () => [product]))
      const answers = await completeAtOnce(carts)
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 400, 400, 400,
      ])
      for (const { body } of answers.filter(({ status }) => status === 400)) {
        expect(body).toEqual({
          type: "not_allowed",
          code: "insufficient_inventory",
          message: `“${product.product.title}” is sold out, the cart asks for 1`,
        })
      }
      expect(await reserved(product)).toEqual([
        { quantity: 1, reservations: 1 },
      ])
    }
  }, 120_000)

  it("D20: completing one cart on two processes at once makes one order", async () => {
    const product = await createProduct(shop, admin.client, { stock: 5 })
    const cart = await readyCart([product])
    const answers = await completeAtOnce([cart, cart, cart, cart])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.order.id)).size).toBe(1)
    expect(await reserved(product)).toEqual([{ quantity: 1, reservations: 1 }])
  })

  it("B22 (locks): more sales at once than there are database connections all go through", async () => {
    const products = await Promise.all(
      Array.from({ length: 12 }, () => createProduct(shop, admin.client))
    )
    const carts = await readyCarts(products.map((product) => [product]))
    // All on one process: its pool is what would run out.
    const answers = await Promise.all(
      carts.map((id) => shop.store.post(`/store/carts/${id}/complete`))
    )
    expect(answers.map(({ status }) => status)).toEqual(carts.map(() => 200))
  }, 120_000)

  it("B22 (locks): sales that share their items in different orders do not block each other", async () => {
    const products = await Promise.all(
      Array.from({ length: 4 }, () => createProduct(shop, admin.client))
    )
    const reversed = [...products].reverse()
    const carts = await readyCarts(
      [products, reversed, products, reversed].flatMap((one) => [one, one])
    )
    const answers = await completeAtOnce(carts)
    expect(answers.map(({ status }) => status)).toEqual(carts.map(() => 200))
    for (const product of products) {
      expect(await reserved(product)).toEqual([
        { quantity: 8, reservations: 8 },
      ])
    }
  }, 120_000)

  describe("when a process is killed while it holds locks", () => {
    it("B46 (locks): a cart that was being completed is completed after the restart, once", async () => {
      const product = await createProduct(shop, admin.client, { stock: 5 })
      const cart = await readyCart([product])
      await killWhileCompleting(cart, '"order"', cart)

      const answer = await shop.store.post(`/store/carts/${cart}/complete`)
      expect(answer.status).toBe(200)
      expect(answer.body.type).toBe("order")
      expect(await reserved(product)).toEqual([
        { quantity: 1, reservations: 1 },
      ])
      const { rows } = await shop.db.query(
        "select count(*)::int as n from order_cart where cart_id = $1",
        [cart]
      )
      expect(rows).toEqual([{ n: 1 }])
    }, 120_000)

    it("B46 (locks): what it was selling can be sold to others", async () => {
      const product = await createProduct(shop, admin.client, { stock: 5 })
      const [killed, other] = [
        await readyCart([product]),
        await readyCart([product]),
      ]
      await killWhileCompleting(
        killed,
        "reservation_item",
        String(product.inventoryItemId)
      )
      const answer = await second.store.post(`/store/carts/${other}/complete`)
      expect(answer.status).toBe(200)
      expect(answer.body.type).toBe("order")
    }, 120_000)
  })

  /** Stops a completion at its first write to a table, and the power there. */
  async function killWhileCompleting(
    cartId: string,
    table: string,
    lockedKey: string
  ): Promise<void> {
    const blocker = await shop.db.connect()
    try {
      await blocker.query(`begin; lock table ${table} in exclusive mode`)
      const cut = shop.store
        .post(`/store/carts/${cartId}/complete`)
        .catch(() => "cut")
      await waitFor(() => isBlocked(blocker, lockedKey), {
        what: "the completion to stand at the blocked table",
      })
      await shop.kill()
      expect(await cut).toBe("cut")
      // The server would carry on with what the dead process had asked for last.
      await blocker.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`
      )
    } finally {
      await blocker.query("rollback")
      blocker.release()
    }
    await shop.start()
  }

  async function isBlocked(client: PoolClient, key: string): Promise<boolean> {
    const { rows } = await client.query(
      `select exists (select from shopkeeper_lock where id = $1)
         and exists (select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock') as blocked`,
      [key]
    )
    return rows[0].blocked
  }
})
