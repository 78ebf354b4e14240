import { z } from "@medusajs/framework/zod"
import {
  StoreOwnProductReviewListResponse,
  StoreOwnProductReviewResponse,
} from "../../../../../types/http/product-review"
import { describeRoute } from "../../../../../utils/http/describe-route"
import { exampleOwnReview } from "../../../../../utils/product-review/examples"
import {
  StoreGetOwnProductReviewsParams,
  StoreUpdateProductReview,
} from "./validators"

const path = "/store/customers/me/reviews"
const feature = "product-review"
const auth = "customer"

export const storeCustomersMeReviewsMiddlewares = [
  describeRoute({
    method: "GET",
    path,
    feature,
    summary: "List my reviews, whatever their status",
    auth,
    query: StoreGetOwnProductReviewsParams,
    responses: { 200: StoreOwnProductReviewListResponse },
    example: {
      response: { reviews: [exampleOwnReview], count: 1, offset: 0, limit: 20 },
    },
  }),
  describeRoute({
    method: "GET",
    path: `${path}/:id`,
    feature,
    summary: "Read one of my reviews",
    auth,
    responses: { 200: StoreOwnProductReviewResponse },
    example: { response: { review: exampleOwnReview } },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/:id`,
    feature,
    summary: "Change one of my reviews",
    description:
      "Fields that are left out stay. The review goes back to wait for the shop's approval. `images` replaces all photos.",
    auth,
    body: StoreUpdateProductReview,
    responses: { 200: StoreOwnProductReviewResponse },
    example: {
      body: { rating: 4 },
      response: { review: { ...exampleOwnReview, rating: 4 } },
    },
  }),
  describeRoute({
    method: "DELETE",
    path: `${path}/:id`,
    feature,
    summary: "Delete one of my reviews",
    auth,
    responses: {
      200: z.object({
        id: z.string(),
        object: z.literal("review"),
        deleted: z.literal(true),
      }),
    },
    example: { response: { id: "prev_01", object: "review", deleted: true } },
  }),
]
