import type {
  ProductReviewSummary,
  PublicProductReview,
} from "../../modules/product-review/types"

/** What the document tells about the product. */
export type StructuredProduct = {
  title: string
  description?: string | null
  handle?: string | null
  thumbnail?: string | null
  images?: { url: string }[] | null
}

const SCALE = { bestRating: 5, worstRating: 1 }

/** The schema.org document that search engines show stars from. */
export function structuredData(
  product: StructuredProduct,
  stats: ProductReviewSummary,
  reviews: PublicProductReview[],
  storefrontUrl: string
): Record<string, unknown> {
  const images = product.images?.length
    ? product.images.map(({ url }) => url)
    : [product.thumbnail].filter(Boolean)
  return withoutBlanks({
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: product.description,
    url: product.handle && `${storefrontUrl}/products/${product.handle}`,
    image: images.length ? images : null,
    aggregateRating:
      stats.count > 0
        ? {
            "@type": "AggregateRating",
            ratingValue: stats.average,
            reviewCount: stats.count,
            ...SCALE,
          }
        : null,
    review: reviews.length ? reviews.map(structuredReview) : null,
  })
}

function structuredReview(review: PublicProductReview) {
  return withoutBlanks({
    "@type": "Review",
    name: review.title,
    reviewBody: review.content,
    author: { "@type": "Person", name: review.author ?? "Customer" },
    datePublished: new Date(review.created_at).toISOString().slice(0, 10),
    reviewRating: {
      "@type": "Rating",
      ratingValue: review.rating,
      ...SCALE,
    },
    image: review.images.length ? review.images.map(({ url }) => url) : null,
  })
}

function withoutBlanks(
  document: Record<string, unknown>
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).filter(
      ([, value]) => value !== null && value !== undefined && value !== ""
    )
  )
}

/** JSON that cannot end the script element a page puts it in. */
export function scriptSafeJson(document: unknown): string {
  return JSON.stringify(document)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
}
