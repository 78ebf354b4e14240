import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import {
  type ReviewStats,
  useProductReviewStats,
} from "../hooks/product-review"
import { FailedToLoad } from "../lib/failed-to-load"
import { Stars } from "../lib/stars"
import { useText } from "../lib/use-text"

const RATINGS = [5, 4, 3, 2, 1] as const

/** The rating of a product beside it: average, histogram, what waits. */
const ProductReviewSummary = ({ data: product }: { data: { id: string } }) => {
  const { t } = useText()
  const { data, error, refetch } = useProductReviewStats(product.id)
  const stats = data?.stats
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("product-review.widget.title")}</Heading>
        <Button size="small" variant="transparent" asChild>
          <Link to={`/product-reviews?status=all&product_id=${product.id}`}>
            {t("product-review.widget.open")}
          </Link>
        </Button>
      </div>
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : (
        <div className="flex flex-col gap-3 px-6 py-4">
          {stats?.count ? (
            <Histogram stats={stats} />
          ) : (
            data && (
              <Text size="small" className="text-ui-fg-muted">
                {t("product-review.widget.none")}
              </Text>
            )
          )}
          {stats && stats.pending_count > 0 && (
            <Text size="small" asChild>
              <Link
                className="text-ui-fg-interactive"
                to={`/product-reviews?product_id=${product.id}`}
              >
                {t("product-review.widget.waiting", {
                  count: stats.pending_count,
                })}
              </Link>
            </Text>
          )}
        </div>
      )}
    </Container>
  )
}

function Histogram({ stats }: { stats: ReviewStats }) {
  const { t, language } = useText()
  const average = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
  }).format(stats.average ?? 0)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars rating={stats.average ?? 0} />
        <Text size="small" weight="plus">
          {t("product-review.widget.average", { average })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("product-review.count", { count: stats.count })}
        </Text>
      </div>
      <ul className="flex flex-col gap-1">
        {RATINGS.map((rating) => (
          <li key={rating} className="flex items-center gap-2">
            <Text
              size="xsmall"
              className="w-3 text-right text-ui-fg-subtle"
              aria-label={t("product-review.stars", { count: rating })}
            >
              {rating}
            </Text>
            <div className="h-2 flex-1 overflow-hidden rounded-full bg-ui-bg-component">
              <div
                className="h-full rounded-full bg-ui-tag-orange-icon"
                style={{
                  width: `${(100 * stats[`rating_${rating}`]) / stats.count}%`,
                }}
              />
            </div>
            <Text size="xsmall" className="w-8 text-right text-ui-fg-subtle">
              {stats[`rating_${rating}`]}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
})

export default ProductReviewSummary
