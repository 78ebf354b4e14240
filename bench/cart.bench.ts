import { createCart, startPayment } from "../integration-tests/helpers/orders"
import { createAdmin } from "../integration-tests/helpers/people"
import {
  type CreatedProduct,
  createProduct,
  readStore,
} from "../integration-tests/helpers/products"
import type { Shop } from "../integration-tests/helpers/shop"
import { timed } from "./harness/compare"
import type { BenchContext, Contestant, Row } from "./harness/types"

export const title = "Buying"

type Side = { shop: Shop; products: CreatedProduct[]; regionId: string }

const SHOPPERS = 4

export default async function cart(context: BenchContext): Promise<Row[]> {
  const sides = {
    shop: await prepare(context.shop),
    stock: await prepare(context.stock),
  }
  return [
    await context.compare("add to cart, ten times", 5, ({ name }) =>
      addToCart(sides[name])
    ),
    await context.compare("complete a cart", 8, ({ name }) =>
      complete(sides[name], 1)
    ),
    await context.compare(
      `complete ${SHOPPERS} carts of one product at once`,
      5,
      ({ name }) => complete(sides[name], SHOPPERS)
    ),
  ]
}

async function prepare(contestant: Contestant): Promise<Side> {
  const shop = await contestant.boot()
  const admin = await createAdmin(shop)
  const products: CreatedProduct[] = []
  for (let index = 0; index < 10; index++) {
    products.push(
      await createProduct(shop, admin.client, {
        title: `Product ${index}`,
        stock: 100_000,
      })
    )
  }
  const { regions } = await readStore(shop)
  return { shop, products, regionId: regions.eur }
}

async function addToCart({ shop, products, regionId }: Side): Promise<number> {
  const { body } = await shop.store.post("/store/carts", {
    region_id: regionId,
  })
  return timed(async () => {
    for (const { variant } of products) {
      const added = await shop.store.post(
        `/store/carts/${body.cart.id}/line-items`,
        { variant_id: variant.id, quantity: 1 }
      )
      expectOk(added.status)
    }
  })
}

/** Prepares the carts outside the measured time. */
async function complete(
  { shop, products }: Side,
  shoppers: number
): Promise<number> {
  const carts: string[] = []
  for (let index = 0; index < shoppers; index++) {
    const { id } = await createCart(shop, {
      items: [{ variant_id: products[0].variant.id }],
    })
    await startPayment(shop, id)
    carts.push(id)
  }
  return timed(async () => {
    const answers = await Promise.all(
      carts.map((id) => shop.store.post(`/store/carts/${id}/complete`))
    )
    answers.forEach(({ status }) => expectOk(status))
  })
}

function expectOk(status: number): void {
  if (status !== 200) {
    throw new Error(`A request was answered with ${status}`)
  }
}
