import {
  createAdmin,
  createCustomer,
} from "../integration-tests/helpers/people"
import { createProduct } from "../integration-tests/helpers/products"
import { timed } from "./harness/compare"
import type { BenchContext, Contestant, Row } from "./harness/types"

export const title = "Requests of whoever is logged in"

const TIMES = 60

/** Every one asks whether its session is alive; a stock Medusa does not ask. */
export default async function account(context: BenchContext): Promise<Row[]> {
  const sides = {
    shop: await prepare(context.shop),
    stock: await prepare(context.stock),
  }
  return [
    await context.compare(
      `GET /store/products with a token, twelve, ${TIMES} times`,
      8,
      ({ name }) => sides[name]("/store/products?limit=12&fields=id,title")
    ),
    await context.compare(
      `GET /store/customers/me, ${TIMES} times`,
      8,
      ({ name }) => sides[name]("/store/customers/me")
    ),
  ]
}

async function prepare(contestant: Contestant) {
  const shop = await contestant.boot()
  const admin = await createAdmin(shop)
  for (let index = 0; index < 12; index++) {
    await createProduct(shop, admin.client, { title: `Product ${index}` })
  }
  const { client } = await createCustomer(shop)
  return (path: string) =>
    timed(async () => {
      for (let index = 0; index < TIMES; index++) {
        const { status } = await client.get(path)
        if (status !== 200) {
          throw new Error(`${path} was answered with ${status}`)
        }
      }
    })
}
