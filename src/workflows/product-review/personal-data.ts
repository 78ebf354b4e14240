import { PRODUCT_REVIEW_MODULE } from "../../modules/product-review/constants"
import type ProductReviewModuleService from "../../modules/product-review/service"
import type { PersonalDataHolder } from "../account/personal-data/types"
import { eraseProductReviewAuthorWorkflow } from "./erase-product-review-author"

/** Their reviews, their votes, what they reported: the stars stay, their author does not. */
export const productReviewPersonalData: PersonalDataHolder = {
  feature: "product-review",
  export: async (container, { customer_id }) => {
    const service = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    const [reviews, votes, reports] = await Promise.all([
      service.listProductReviews(
        { customer_id },
        { order: { created_at: "ASC" } }
      ),
      service.listProductReviewVotes({ customer_id }),
      service.listProductReviewReports({ customer_id }),
    ])
    return {
      reviews: reviews.map((review) => ({
        id: review.id,
        product_id: review.product_id,
        rating: review.rating,
        title: review.title,
        content: review.content,
        author: review.author,
        status: review.status,
        created_at: review.created_at,
      })),
      review_votes: votes.map(({ review_id, created_at }) => ({
        review_id,
        created_at,
      })),
      review_reports: reports.map(({ review_id, reason, note }) => ({
        review_id,
        reason,
        note,
      })),
    }
  },
  erase: async (container, { customer_id, emails }) => {
    for (const email of emails) {
      await eraseProductReviewAuthorWorkflow(container).run({
        input: { customer_id, email },
      })
    }
  },
}
