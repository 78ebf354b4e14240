import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type ProductReviewModuleService from "../../../src/modules/product-review/service"
import type { PublicProductReviewOrder } from "../../../src/modules/product-review/types"
import { createProductReviewModule } from "../../helpers/product-review-module"
import { FILL_REVIEWS } from "../../helpers/product-review-rows"

const REVIEWS = 40_000
const PRODUCT = "prod_popular"

describe("a page of a product's reviews", () => {
  let service: ProductReviewModuleService
  let db: Knex
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ service, db, close } = await createProductReviewModule())
    await db.raw(
      FILL_REVIEWS.replace("$1", String(REVIEWS)).replace("$2", `'${PRODUCT}'`)
    )
    await service.recountReviews(true)
    await db.raw("vacuum analyze product_review")
  })

  afterAll(() => close?.())

  /** The plan of the statement that reads the page, as PostgreSQL ran it. */
  const planOf = async (
    options: Parameters<ProductReviewModuleService["listPublishedReviews"]>[1]
  ): Promise<string> => {
    const statements: { sql: string; bindings: readonly Knex.Value[] }[] = []
    const note = (query: { sql: string; bindings: readonly Knex.Value[] }) =>
      statements.push(query)
    db.on("query", note)
    await service.listPublishedReviews(PRODUCT, options)
    db.removeListener("query", note)
    const page = statements.find(({ sql }) => sql.includes("order by"))
    expect(page).toBeDefined()
    const { rows } = await db.raw(
      `explain (analyze, costs off, timing off) ${page?.sql.replace(/\$\d+/g, "?")}`,
      [...(page?.bindings ?? [])]
    )
    return rows
      .map((row: Record<string, string>) => row["QUERY PLAN"])
      .join("\n")
  }

  it.each([
    ["-created_at", {}],
    ["-helpful_count", {}],
    ["rating", {}],
    ["-rating", {}],
    ["-created_at", { rating: 5 }],
    ["-created_at", { verified: true }],
  ] as [PublicProductReviewOrder, { rating?: number; verified?: boolean }][])(
    "in the order %s, filtered by %j, is read off an index in that order",
    async (order, filters) => {
      const plan = await planOf({ order, ...filters, limit: 20 })
      expect(plan).toMatch(/Index (Only )?Scan/)
      expect(plan).not.toMatch(/Sort|Seq Scan|Bitmap/)
      expect(plan).not.toMatch(/Rows Removed by Filter: \d{3,}/)
    }
  )
})
