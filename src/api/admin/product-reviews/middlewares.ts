import { z } from "@medusajs/framework/zod"
import {
  AdminProductReview,
  AdminProductReviewImportResponse,
  AdminProductReviewListResponse,
  AdminProductReviewResponse,
} from "../../../types/http/product-review"
import { describeRoute } from "../../../utils/http/describe-route"
import { exampleAdminReview } from "../../../utils/product-review/examples"
import {
  AdminExportProductReviewsParams,
  AdminGetProductReviewsParams,
  AdminImportProductReviewsParams,
  AdminModerateProductReviews,
  AdminReplyToProductReview,
} from "./validators"

const path = "/admin/product-reviews"
const feature = "product-review"
const auth = "admin"

export const adminProductReviewsMiddlewares = [
  describeRoute({
    method: "GET",
    path,
    feature,
    summary: "List reviews, newest first",
    auth,
    query: AdminGetProductReviewsParams,
    responses: { 200: AdminProductReviewListResponse },
    example: {
      query: { status: "pending" },
      response: {
        product_reviews: [{ ...exampleAdminReview, status: "pending" }],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/moderate`,
    feature,
    summary: "Approve or reject reviews, or send them back to the queue",
    description:
      "All of them or, when one is unknown, none. `note` is the shop's own.",
    auth,
    body: AdminModerateProductReviews,
    responses: {
      200: z.object({ product_reviews: z.array(AdminProductReview) }),
    },
    example: {
      body: { ids: ["prev_01"], status: "approved" },
      response: { product_reviews: [exampleAdminReview] },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/import`,
    feature,
    summary: "Import reviews from CSV",
    description:
      "The columns of this shop's export, of Judge.me's or of Shopify's; the header tells which. A row is known by its `id`, else by product and email; a known review is changed, never doubled. Bad rows are named with their line and do not stop the others.",
    auth,
    query: AdminImportProductReviewsParams,
    bodyType: "text/csv",
    bodyParser: false,
    responses: { 200: AdminProductReviewImportResponse },
    example: {
      query: { dry_run: true },
      body: "product_handle,rating,title,content,author,email,status\nmug,5,Fine,Very good,Ana Molnar,ana@example.com,approved\n",
      response: {
        import: {
          format: "shopkeeper",
          dry_run: true,
          total: 1,
          created: 1,
          updated: 0,
          failed: 0,
          errors: [],
        },
      },
    },
  }),
  describeRoute({
    method: "GET",
    path: `${path}/export`,
    feature,
    summary: "Export reviews as CSV",
    auth,
    query: AdminExportProductReviewsParams,
    responses: { 200: "text/csv" },
  }),
  describeRoute({
    method: "GET",
    path: `${path}/:id`,
    feature,
    summary: "Read a review with its reports",
    auth,
    responses: { 200: AdminProductReviewResponse },
    example: {
      response: { product_review: { ...exampleAdminReview, reports: [] } },
    },
  }),
  describeRoute({
    method: "DELETE",
    path: `${path}/:id`,
    feature,
    summary: "Delete a review",
    auth,
    responses: {
      200: z.object({
        id: z.string(),
        object: z.literal("product_review"),
        deleted: z.literal(true),
      }),
    },
    example: {
      response: { id: "prev_01", object: "product_review", deleted: true },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/:id/reply`,
    feature,
    summary: "Answer a review in public",
    auth,
    body: AdminReplyToProductReview,
    responses: { 200: AdminProductReviewResponse },
    example: {
      body: { content: "Thank you, Ana!" },
      response: { product_review: { ...exampleAdminReview, reports: [] } },
    },
  }),
  describeRoute({
    method: "DELETE",
    path: `${path}/:id/reply`,
    feature,
    summary: "Take the answer to a review back",
    auth,
    responses: { 200: AdminProductReviewResponse },
    example: {
      response: {
        product_review: { ...exampleAdminReview, reply: null, reports: [] },
      },
    },
  }),
]
