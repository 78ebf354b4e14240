import { z } from "@medusajs/framework/zod"
import {
  ProductReviewReportSchema,
  StoreOwnProductReviewResponse,
  StoreProductReviewImagesResponse,
  StoreProductReviewLinkResponse,
  StoreProductReviewVoteResponse,
} from "../../../types/http/product-review"
import { describeRoute } from "../../../utils/http/describe-route"
import {
  exampleImage,
  exampleLinkRequest,
  exampleOwnReview,
} from "../../../utils/product-review/examples"
import { receivePhotos } from "./images/receive-photos"
import { requireUploader } from "./images/require-uploader"
import {
  StoreCreateProductReviewByLink,
  StoreGetProductReviewLinkParams,
  StoreReportProductReview,
  StoreUploadProductReviewImagesParams,
} from "./validators"

const path = "/store/product-reviews"
const feature = "product-review"
const auth = "customer"

export const storeProductReviewsMiddlewares = [
  describeRoute({
    method: "POST",
    path: `${path}/images`,
    feature,
    summary: "Upload photos for a review",
    description:
      "A form with the photos in `files`: JPEG, PNG, WebP or GIF by content. They are drawn anew as WebP, without what the camera wrote into them. Give their ids in `images` when you write the review; what no review shows is deleted after a day.",
    auth: "customer?",
    query: StoreUploadProductReviewImagesParams,
    bodyType: "multipart/form-data",
    responses: { 201: StoreProductReviewImagesResponse },
    example: { body: "files=@photo.jpg", response: { images: [exampleImage] } },
    middlewares: [requireUploader, receivePhotos],
  }),
  describeRoute({
    method: "GET",
    path: `${path}/by-link`,
    feature,
    summary: "Read what the link of a review request opens",
    description: "A forged or old link answers 404.",
    auth: "none",
    query: StoreGetProductReviewLinkParams,
    responses: { 200: StoreProductReviewLinkResponse },
    example: {
      query: { token: "prreq_01.signature" },
      response: { request: exampleLinkRequest },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/by-link`,
    feature,
    summary: "Review a product by the link of a review request",
    description:
      "Without signing in, for the products of that order only, each once.",
    auth: "none",
    body: StoreCreateProductReviewByLink,
    responses: { 201: StoreOwnProductReviewResponse },
    example: {
      body: { token: "prreq_01.signature", product_id: "prod_01", rating: 5 },
      response: { review: exampleOwnReview },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/:id/vote`,
    feature,
    summary: "Find a review helpful",
    description: "Once a customer; again changes nothing. Not one's own (403).",
    auth,
    responses: { 200: StoreProductReviewVoteResponse },
    example: {
      response: { review: { id: "prev_01", helpful_count: 4, voted: true } },
    },
  }),
  describeRoute({
    method: "DELETE",
    path: `${path}/:id/vote`,
    feature,
    summary: "Take a vote back",
    auth,
    responses: { 200: StoreProductReviewVoteResponse },
    example: {
      response: { review: { id: "prev_01", helpful_count: 3, voted: false } },
    },
  }),
  describeRoute({
    method: "POST",
    path: `${path}/:id/report`,
    feature,
    summary: "Report a review to the shop",
    description:
      "Once a customer (422). The review stays until an admin decides.",
    auth,
    body: StoreReportProductReview,
    responses: { 201: z.object({ report: ProductReviewReportSchema }) },
    example: {
      body: { reason: "spam" },
      response: {
        report: {
          id: "prrep_01",
          reason: "spam",
          note: null,
          created_at: "2026-03-16T08:00:00.000Z",
        },
      },
    },
  }),
]
