import { createAdmin } from "../integration-tests/helpers/people"
import { createBuyer } from "../integration-tests/helpers/product-reviews"
import { FILL_REVIEWS } from "../integration-tests/helpers/product-review-rows"
import { createProduct } from "../integration-tests/helpers/products"
import type { Shop } from "../integration-tests/helpers/shop"
import { timed } from "./harness/compare"
import type { BenchContext, Row } from "./harness/types"

export const title = "Reviews: a shop with a million beside one with a thousand"

const MANY = Number(process.env.BENCH_REVIEWS ?? 1_000_000)
const FEW = 1_000
const TIMES = 40

type Side = {
  page: (order: string) => Promise<number>
  write: () => Promise<number>
}

/**
 * The column `shop` is a shop with a million reviews, `stock` the same shop with a
 * thousand; of the last row, this shop and a stock Medusa.
 */
export default async function productReview(
  context: BenchContext
): Promise<Row[]> {
  const many = await context.shop.boot()
  const few = await context.shop.boot()
  const sides = { shop: await fill(many, MANY), stock: await fill(few, FEW) }
  const rows = [
    await context.compare(
      `first page, newest first, ${TIMES} times`,
      6,
      ({ name }) => sides[name].page("-created_at")
    ),
    await context.compare(
      `first page, most helpful first, ${TIMES} times`,
      6,
      ({ name }) => sides[name].page("-helpful_count")
    ),
    await context.compare("write a review and approve it", 12, ({ name }) =>
      sides[name].write()
    ),
  ]
  await Promise.all([many.close(), few.close()])
  return [...rows, await productList(context)]
}

async function fill(shop: Shop, reviews: number): Promise<Side> {
  const admin = await createAdmin(shop)
  const created = await createProduct(shop, admin.client)
  const { product } = created
  await shop.db.query(FILL_REVIEWS, [reviews, product.id])
  await shop.db.query(
    `insert into product_review_stats (product_id, rating_5, count, average)
     select product_id, count(*), count(*), 5 from product_review
     where status = 'approved' group by product_id`
  )
  await shop.db.query("vacuum analyze product_review")
  const path = `/store/products/${product.id}/reviews`
  const shopper = await createBuyer(shop, admin.client, created)
  return {
    page: (order) =>
      timed(async () => {
        for (let time = 0; time < TIMES; time++) {
          const { status } = await shop.store.get(path, { query: { order } })
          expect200(status)
        }
      }),
    write: () =>
      timed(async () => {
        const { body } = await shopper.client.post(path, { rating: 5 })
        const { id } = body.review
        const approved = await admin.client.post(
          "/admin/product-reviews/moderate",
          { ids: [id], status: "approved" }
        )
        expect200(approved.status)
        const gone = await shopper.client.delete(
          `/store/customers/me/reviews/${id}`
        )
        expect200(gone.status)
      }),
  }
}

async function productList(context: BenchContext): Promise<Row> {
  const sides = {
    shop: await list(
      await context.shop.boot(),
      "+review_stats.average,+review_stats.count"
    ),
    stock: await list(await context.stock.boot()),
  }
  return context.compare(
    "GET /store/products with the rating, against stock without, twenty times",
    8,
    ({ name }) => sides[name]()
  )
}

async function list(shop: Shop, fields?: string) {
  const admin = await createAdmin(shop)
  for (let index = 0; index < 24; index++) {
    await createProduct(shop, admin.client, { title: `Product ${index}` })
  }
  return () =>
    timed(async () => {
      for (let time = 0; time < 20; time++) {
        const { status } = await shop.store.get("/store/products", {
          query: { limit: 24, ...(fields && { fields }) },
        })
        expect200(status)
      }
    })
}

function expect200(status: number): void {
  if (status !== 200) {
    throw new Error(`Answered with ${status}`)
  }
}
