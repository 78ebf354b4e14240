import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_MODULE } from "../../modules/product-review/constants"
import type ProductReviewModuleService from "../../modules/product-review/service"
import type {
  ProductReviewDTO,
  PublicProductReviewImage,
} from "../../modules/product-review/types"

const PRODUCT_FIELDS = ["id", "title", "handle", "thumbnail"].map(
  (field) => `product.${field}`
)
const SHOWN_FIELDS = [
  "id",
  "product_id",
  "status",
  "rating",
  "title",
  "content",
  "author",
  "verified",
  "helpful_count",
  "reply",
  "replied_at",
  "created_at",
  "updated_at",
  ...PRODUCT_FIELDS,
]

/** What the author of a review reads of it. */
export const OWN_REVIEW_FIELDS = SHOWN_FIELDS

/** What an admin reads of it. */
export const ADMIN_REVIEW_FIELDS = [
  ...SHOWN_FIELDS,
  "email",
  "report_count",
  "flags",
  "moderation_note",
  "moderated_at",
  "moderated_by",
  "customer_id",
  "customer.id",
  "customer.email",
  "customer.first_name",
  "customer.last_name",
  "order_id",
  "order.id",
  "order.display_id",
]

type ReadOptions = {
  fields: string[]
  filters: Record<string, unknown>
  pagination?: {
    skip?: number
    take?: number
    order?: Record<string, "ASC" | "DESC">
  }
}

type ReadReview = ProductReviewDTO & {
  product?: unknown
  customer?: unknown
  order?: unknown
}

/** Reviews with what they belong to and their photos, as responses show them. */
export async function readReviews<T>(
  container: MedusaContainer,
  { fields, filters, pagination }: ReadOptions
): Promise<{ reviews: T[]; count: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "product_review",
    fields,
    filters,
    ...(pagination && { pagination }),
  })
  const rows = data as unknown as ReadReview[]
  const images = await container
    .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
    .listImagesOfReviews(rows.map(({ id }) => id))
  return {
    reviews: rows.map(
      (row) => present(row, images.get(row.id) ?? [], fields) as T
    ),
    count: metadata?.count ?? rows.length,
  }
}

/** One review; not found when the filters leave none. */
export async function readReview<T>(
  container: MedusaContainer,
  { fields, filters }: ReadOptions & { filters: { id: string } }
): Promise<T> {
  const { reviews } = await readReviews<T>(container, { fields, filters })
  if (!reviews.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product review with id: ${filters.id} was not found`
    )
  }
  return reviews[0]
}

function present(
  { reply, replied_at, ...review }: ReadReview,
  images: PublicProductReviewImage[],
  fields: string[]
): Record<string, unknown> {
  const linked = (name: "product" | "customer" | "order") =>
    fields.includes(`${name}.id`) && { [name]: review[name] ?? null }
  return {
    ...review,
    ...linked("product"),
    ...linked("customer"),
    ...linked("order"),
    images,
    reply:
      reply && replied_at ? { content: reply, created_at: replied_at } : null,
  }
}
