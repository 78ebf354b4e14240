import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { PRODUCT_REVIEW_STATUSES } from "../../../src/modules/product-review/constants"
import type ProductReviewModuleService from "../../../src/modules/product-review/service"
import { createProductReviewModule } from "../../helpers/product-review-module"

const OPERATIONS = 1000
const AT_ONCE = 25
const PRODUCTS = 3

/** The same numbers in every run, so that a failure can be seen again. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

describe("the rating of products", () => {
  let service: ProductReviewModuleService
  let db: Knex
  let close: () => Promise<void>

  beforeEach(async () => {
    ;({ service, db, close } = await createProductReviewModule())
  })

  afterEach(() => close())

  const write = (product: number, customer: number, rating: number) =>
    service.writeReview(
      {
        product_id: `prod_${product}`,
        customer_id: `cus_${customer}`,
        status: "pending",
        rating,
        verified: customer % 2 === 0,
      },
      undefined
    )

  it(`the kept numbers equal a count after ${OPERATIONS} random changes, ${AT_ONCE} at a time`, async () => {
    const roll = dice(7)
    const ids: string[] = []
    let customer = 0
    const pick = () => ids[roll(ids.length)]
    const operate = async (): Promise<void> => {
      const act = ids.length < 20 ? 0 : roll(10)
      if (act < 3) {
        const { after } = await write(roll(PRODUCTS), customer++, 1 + roll(5))
        ids.push(after[0].id)
      } else if (act < 7) {
        const status = PRODUCT_REVIEW_STATUSES[roll(3)]
        await service.changeReviews([pick(), pick(), pick()], () => ({
          status,
        }))
      } else if (act < 8) {
        const rating = 1 + roll(5)
        await service.changeReviews([pick()], () => ({
          rating,
          status: "pending",
        }))
      } else if (act < 9) {
        const deleted_at = roll(2) ? new Date() : null
        await service.changeReviews([pick()], () => ({ deleted_at }))
      } else {
        await service
          .voteForReview(pick(), `cus_x${roll(5)}`, roll(2) === 0)
          .catch(ignoreNotPublic)
      }
    }
    for (let done = 0; done < OPERATIONS; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, operate))
    }

    expect(await service.recountReviews(false)).toEqual([])
    for (let product = 0; product < PRODUCTS; product++) {
      const productId = `prod_${product}`
      const approved = await db("product_review").where({
        product_id: productId,
        status: "approved",
        deleted_at: null,
      })
      const sum = approved.reduce((total, { rating }) => total + rating, 0)
      const { stats, count } = await service.listPublishedReviews(productId, {
        limit: 1,
      })
      expect(count).toBe(approved.length)
      expect(stats.average).toBeCloseTo(sum / approved.length, 2)
      const verified = await service.listPublishedReviews(productId, {
        limit: 1,
        verified: true,
        rating: 5,
      })
      expect(verified.count).toBe(
        approved.filter((one) => one.verified && one.rating === 5).length
      )
    }
  }, 120_000)

  it("a recount names what drifted and puts it right", async () => {
    const { after } = await write(0, 1, 4)
    await service.changeReviews([after[0].id], () => ({ status: "approved" }))
    await db("product_review_stats").update({
      rating_4: 7,
      pending_count: -1,
      average: 1,
    })
    await db("product_review").update({ helpful_count: 3 })
    const drift = [
      { id: "prod_0", counter: "rating_4", kept: 7, counted: 1 },
      { id: "prod_0", counter: "pending_count", kept: -1, counted: 0 },
      { id: after[0].id, counter: "helpful_count", kept: 3, counted: 0 },
    ]
    expect(await service.recountReviews(false)).toEqual(drift)
    expect(await service.recountReviews(true)).toEqual(drift)
    expect(await service.recountReviews(true)).toEqual([])
    const { stats } = await service.listPublishedReviews("prod_0", {
      limit: 1,
    })
    expect(stats).toMatchObject({ average: 4, count: 1 })
  })

  it("few reviews weigh little in the score", async () => {
    const rate = async (product: number, customer: number, rating: number) => {
      const { after } = await write(product, customer, rating)
      await service.changeReviews([after[0].id], () => ({
        status: "approved",
      }))
    }
    await rate(0, 1, 5)
    for (let customer = 0; customer < 20; customer++) {
      await rate(1, customer, customer === 0 ? 4 : 5)
    }
    const [one, many] = await db("product_review_stats").orderBy("product_id")
    expect(one.average).toBe(5)
    expect(one.score).toBeCloseTo((10 * 3.5 + 5) / 11, 4)
    expect(many.average).toBe(4.95)
    expect(many.score).toBeGreaterThan(one.score)
  })
})

function ignoreNotPublic(error: Error): void {
  if (!error.message.endsWith("was not found")) {
    throw error
  }
}
