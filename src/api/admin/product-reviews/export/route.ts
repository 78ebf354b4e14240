import { pipeline } from "node:stream/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify"
import { PRODUCT_REVIEW_MODULE } from "../../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../../modules/product-review/service"
import type { AdminProductReviewType } from "../../../../types/http/product-review"
import { CSV_SHAPES } from "../../../../utils/product-review/csv-shapes"
import {
  ADMIN_REVIEW_FIELDS,
  readReviews,
} from "../../../../utils/product-review/read-reviews"
import type { AdminExportProductReviewsParamsType } from "../validators"

const AT_ONCE = 500

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminExportProductReviewsParamsType>,
  res: MedusaResponse
) => {
  const { format, ...filters } = req.validatedQuery
  const { columns, write } = CSV_SHAPES[format]
  res
    .type("text/csv")
    .setHeader(
      "content-disposition",
      `attachment; filename="product-reviews-${format}.csv"`
    )
  const iso = (date: Date | string | undefined) =>
    date ? new Date(date).toISOString() : ""
  await pipeline(
    allReviews(req.scope, filters),
    async function* (reviews: AsyncIterable<AdminProductReviewType>) {
      for await (const review of reviews) {
        yield write({
          id: review.id,
          product_id: review.product_id,
          product_handle: review.product?.handle ?? "",
          rating: String(review.rating),
          title: review.title ?? "",
          content: review.content ?? "",
          author: review.author ?? "",
          email: review.customer?.email ?? review.email ?? "",
          status: review.status,
          verified: review.verified,
          reply: review.reply?.content ?? "",
          replied_at: iso(review.reply?.created_at),
          created_at: iso(review.created_at),
        })
      }
    },
    // A spreadsheet must not run what a stranger wrote as a formula.
    stringify({ header: true, columns, escape_formulas: true }),
    res
  )
}

/** Every review, some at a time, so that an export of any size takes little memory. */
async function* allReviews(
  container: MedusaContainer,
  filters: { status?: string; product_id?: string }
): AsyncGenerator<AdminProductReviewType> {
  const service = container.resolve<ProductReviewModuleService>(
    PRODUCT_REVIEW_MODULE
  )
  let after = ""
  for (;;) {
    const ids = await service.listReviewIdsAfter(after, filters, AT_ONCE)
    const { reviews } = await readReviews<AdminProductReviewType>(container, {
      fields: ADMIN_REVIEW_FIELDS,
      filters: { id: ids },
    })
    yield* reviews.sort((one, other) => (one.id < other.id ? -1 : 1))
    if (ids.length < AT_ONCE) {
      return
    }
    after = ids[ids.length - 1]
  }
}
