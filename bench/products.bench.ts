import { createAdmin } from "../integration-tests/helpers/people"
import { createProduct, readStore } from "../integration-tests/helpers/products"
import { timed } from "./harness/compare"
import type { BenchContext, Contestant, Row } from "./harness/types"

export const title = "Browsing with core's routes"

/** Core's own list: what this package adds around it must not slow it down. */
export default async function products(context: BenchContext): Promise<Row[]> {
  const sides = {
    shop: await prepare(context.shop),
    stock: await prepare(context.stock),
  }
  return [
    await context.compare(
      "GET /store/products, twelve with prices, ten times",
      6,
      ({ name }) => sides[name](12, 10)
    ),
    await context.compare(
      "GET /store/products, id and title, thirty times",
      6,
      ({ name }) => sides[name](12, 30, "id,title")
    ),
  ]
}

async function prepare(contestant: Contestant) {
  const shop = await contestant.boot()
  const admin = await createAdmin(shop)
  for (let index = 0; index < 24; index++) {
    await createProduct(shop, admin.client, { title: `Product ${index}` })
  }
  const { regions } = await readStore(shop)
  return (limit: number, times: number, fields?: string) =>
    timed(async () => {
      for (let index = 0; index < times; index++) {
        const { status } = await shop.store.get("/store/products", {
          query: { limit, region_id: regions.eur, ...(fields && { fields }) },
        })
        if (status !== 200) {
          throw new Error(`The list was answered with ${status}`)
        }
      }
    })
}
