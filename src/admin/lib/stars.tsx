import { Star, StarSolid } from "@medusajs/icons"
import { useText } from "./use-text"

const ALL = [1, 2, 3, 4, 5]

/** A rating as stars, said in words to who cannot see them. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useText()
  return (
    <span
      role="img"
      aria-label={t("product-review.stars", { count: rating })}
      className="flex shrink-0 text-ui-tag-orange-icon"
    >
      {ALL.map((star) =>
        star <= Math.round(rating) ? (
          <StarSolid key={star} />
        ) : (
          <Star key={star} className="text-ui-fg-muted" />
        )
      )}
    </span>
  )
}
