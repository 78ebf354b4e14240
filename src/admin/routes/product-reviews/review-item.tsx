import {
  Badge,
  Button,
  Checkbox,
  StatusBadge,
  Text,
  Tooltip,
} from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { Link } from "react-router-dom"
import type { AdminProductReviewType } from "../../../types/http/product-review"
import { Stars } from "../../lib/stars"
import { useText } from "../../lib/use-text"
import { useTime } from "../../lib/use-time"
import { Reply } from "./reply"

const COLORS = {
  pending: "orange",
  approved: "green",
  rejected: "red",
} as const

type Props = {
  review: AdminProductReviewType
  isCurrent: boolean
  isSelected: boolean
  onFocus: () => void
  onToggle: () => void
  onApprove: () => void
  onReject: () => void
}

/** One review with what a moderator needs to decide. */
export function ReviewItem({ review, isCurrent, isSelected, ...on }: Props) {
  const { t } = useText()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) {
      row.current?.scrollIntoView({ block: "nearest" })
    }
  }, [isCurrent])

  return (
    <li
      ref={row}
      aria-current={isCurrent || undefined}
      onClick={on.onFocus}
      className={`flex gap-3 border-l-2 px-6 py-4 ${isCurrent ? "border-l-ui-fg-interactive bg-ui-bg-base-hover" : "border-l-transparent"}`}
    >
      <Checkbox
        className="mt-0.5"
        aria-label={t("product-review.select")}
        checked={isSelected}
        onCheckedChange={on.onToggle}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <Facts review={review} />
        <div>
          {review.title && (
            <Text size="small" weight="plus" className="break-words">
              {review.title}
            </Text>
          )}
          {review.content && (
            <Text size="small" className="whitespace-pre-line break-words">
              {review.content}
            </Text>
          )}
        </div>
        <Photos review={review} />
        <Signals review={review} />
        {review.moderation_note && (
          <Text size="xsmall" className="break-words text-ui-fg-muted">
            {t("product-review.note")}: {review.moderation_note}
          </Text>
        )}
        <div className="flex flex-wrap gap-2">
          {review.status !== "approved" && (
            <Button size="small" variant="secondary" onClick={on.onApprove}>
              {t("product-review.approve")}
            </Button>
          )}
          {review.status !== "rejected" && (
            <Button size="small" variant="secondary" onClick={on.onReject}>
              {t("product-review.reject")}
            </Button>
          )}
        </div>
        <Reply review={review} />
      </div>
    </li>
  )
}

function Facts({ review }: { review: AdminProductReviewType }) {
  const { t } = useText()
  const time = useTime()
  const { product, order, customer, author } = review
  const name = author ?? t("product-review.anonymous")
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Stars rating={review.rating} />
      <StatusBadge color={COLORS[review.status]}>
        {t(`product-review.status.${review.status}`)}
      </StatusBadge>
      <Text size="small" weight="plus" className="min-w-0 truncate">
        {product ? (
          <Link to={`/products/${product.id}`}>{product.title}</Link>
        ) : (
          t("product-review.deletedProduct")
        )}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {customer ? <Link to={`/customers/${customer.id}`}>{name}</Link> : name}
      </Text>
      {order && (
        <Text size="small" className="text-ui-fg-subtle">
          <Link to={`/orders/${order.id}`}>
            {t("product-review.order", { number: order.display_id })}
          </Link>
        </Text>
      )}
      <Tooltip content={time.exact(review.created_at)}>
        <Text size="small" as="span" className="text-ui-fg-muted">
          {time.ago(review.created_at)}
        </Text>
      </Tooltip>
    </div>
  )
}

function Photos({ review }: { review: AdminProductReviewType }) {
  const { t } = useText()
  if (!review.images.length) {
    return null
  }
  return (
    <div className="flex flex-wrap gap-2">
      {review.images.map(({ id, url }, index) => (
        <a key={id} href={url} target="_blank" rel="noreferrer">
          <img
            src={url}
            loading="lazy"
            alt={t("product-review.photo", { number: index + 1 })}
            className="size-16 rounded-md object-cover"
          />
        </a>
      ))}
    </div>
  )
}

function Signals({ review }: { review: AdminProductReviewType }) {
  const { t } = useText()
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {review.verified && (
        <Badge size="2xsmall" color="green">
          {t("product-review.verified")}
        </Badge>
      )}
      {review.report_count > 0 && (
        <Badge size="2xsmall" color="red">
          {t("product-review.reported", { count: review.report_count })}
        </Badge>
      )}
      {review.flags.map((flag) => (
        <Badge key={flag} size="2xsmall" color="orange">
          {t(`product-review.flags.${flag}`)}
        </Badge>
      ))}
      {review.helpful_count > 0 && (
        <Badge size="2xsmall">
          {t("product-review.helpful", { count: review.helpful_count })}
        </Badge>
      )}
    </div>
  )
}
