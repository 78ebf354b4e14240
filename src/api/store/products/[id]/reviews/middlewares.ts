import {
  StoreOwnProductReviewResponse,
  StoreProductReviewContent,
  StoreProductReviewListResponse,
} from "../../../../../types/http/product-review"
import { describeRoute } from "../../../../../utils/http/describe-route"
import {
  exampleOwnReview,
  exampleReview,
  exampleStats,
} from "../../../../../utils/product-review/examples"
import { StoreGetProductReviewsParams } from "./validators"

const path = "/store/products/:id/reviews"
const feature = "product-review"

export const storeProductsReviewsMiddlewares = [
  describeRoute({
    method: "GET",
    path,
    feature,
    summary: "List the approved reviews of a product",
    description:
      "`stats` is the rating of the whole product, whatever the filters; `count` follows them. Text is plain text: escape it before you show it.",
    auth: "none",
    query: StoreGetProductReviewsParams,
    responses: { 200: StoreProductReviewListResponse },
    example: {
      query: { order: "-helpful_count", limit: 5 },
      response: {
        reviews: [exampleReview],
        count: 1,
        offset: 0,
        limit: 5,
        stats: exampleStats,
      },
    },
  }),
  describeRoute({
    method: "GET",
    path: `${path}/structured-data`,
    feature,
    summary: "Read a product's rating as schema.org JSON-LD",
    description:
      "The bare document: put it into a `script` element of type `application/ld+json`.",
    auth: "none",
    responses: { 200: "application/ld+json" },
  }),
  describeRoute({
    method: "POST",
    path,
    feature,
    summary: "Review a product",
    description:
      "By default only who bought the product may (403), once (422). The review waits for the shop's approval. `images` are ids or addresses of photos that the customer uploaded with `POST /store/product-reviews/images`.",
    auth: "customer",
    body: StoreProductReviewContent,
    responses: { 201: StoreOwnProductReviewResponse },
    example: {
      body: {
        rating: 5,
        title: "My morning mug",
        content: "Holds a lot and keeps it hot.",
      },
      response: { review: exampleOwnReview },
    },
  }),
]
