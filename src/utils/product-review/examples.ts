import type {
  AdminProductReviewType,
  StoreOwnProductReviewType,
  StoreProductReviewType,
} from "../../types/http/product-review"

/** The review that the documentation shows, as anybody, its author and an admin see it. */
export const exampleReview: StoreProductReviewType = {
  id: "prev_01",
  rating: 5,
  title: "My morning mug",
  content: "Holds a lot and keeps it hot.",
  images: [],
  author: "Ana M.",
  verified: true,
  helpful_count: 3,
  reply: {
    content: "Thank you, Ana!",
    created_at: "2026-03-15T08:00:00.000Z",
  },
  created_at: "2026-03-14T09:30:00.000Z",
}

const product = {
  id: "prod_01",
  title: "Blue mug",
  handle: "blue-mug",
  thumbnail: null,
}

export const exampleOwnReview: StoreOwnProductReviewType = {
  ...exampleReview,
  status: "pending",
  helpful_count: 0,
  reply: null,
  product_id: product.id,
  product,
  updated_at: "2026-03-14T09:30:00.000Z",
}

export const exampleAdminReview: AdminProductReviewType = {
  ...exampleReview,
  status: "approved",
  email: "ana@example.com",
  report_count: 0,
  flags: [],
  moderation_note: null,
  moderated_at: "2026-03-14T12:00:00.000Z",
  moderated_by: "user_01",
  product_id: product.id,
  product,
  customer_id: "cus_01",
  customer: {
    id: "cus_01",
    email: "ana@example.com",
    first_name: "Ana",
    last_name: "Molnar",
  },
  order_id: "order_01",
  order: { id: "order_01", display_id: 1042 },
  updated_at: "2026-03-15T08:00:00.000Z",
}

export const exampleImage = {
  id: "previmg_01",
  url: "http://localhost:9000/static/1773480600000-photo.webp",
  width: 1600,
  height: 1200,
}

export const exampleLinkRequest = {
  author: "Ana M.",
  expires_at: "2026-06-14T09:30:00.000Z",
  products: [{ ...product, reviewed: false }],
}

export const exampleStats = {
  average: 4.5,
  count: 2,
  ratings: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 },
}
