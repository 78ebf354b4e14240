import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Star } from "@medusajs/icons"
import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import {
  useModerateProductReviews,
  useProductReviews,
  useProductReviewStats,
} from "../../hooks/product-review"
import { FailedToLoad } from "../../lib/failed-to-load"
import { useText } from "../../lib/use-text"
import { Filters } from "./filters"
import { Pages } from "./pages"
import { ReviewItem } from "./review-item"
import { SelectionBar } from "./selection-bar"
import { useReviewFilters } from "./use-review-filters"
import { useReviewKeys } from "./use-review-keys"

const ProductReviewsPage = () => {
  const filters = useReviewFilters()
  const { data, error, isLoading, refetch } = useProductReviews(filters.query)
  const reviews = useMemo(() => data?.product_reviews ?? [], [data])
  const ids = useMemo(() => reviews.map(({ id }) => id), [reviews])
  const selection = useSelection(ids)
  const moderate = useModeration(selection.selected, selection.clear)
  const approve = useCallback(
    (id?: string) => moderate.act("approved", id),
    [moderate]
  )
  const reject = useCallback(
    (id?: string) => moderate.act("rejected", id),
    [moderate]
  )
  const keys = useReviewKeys({
    ids,
    onToggle: selection.toggle,
    onApprove: approve,
    onReject: reject,
  })

  return (
    <Container className="divide-y p-0">
      <Header
        productId={filters.productId}
        onAll={() => filters.change({ product_id: "" })}
      />
      <Filters filters={filters} />
      {error && !data ? (
        <FailedToLoad error={error} onRetry={() => refetch()} />
      ) : reviews.length ? (
        <ul className="divide-y">
          {reviews.map((review) => (
            <ReviewItem
              key={review.id}
              review={review}
              isCurrent={review.id === keys.currentId}
              isSelected={selection.selected.includes(review.id)}
              onFocus={() => keys.goTo(review.id)}
              onToggle={() => selection.toggle(review.id)}
              onApprove={() => moderate.one("approved", review.id)}
              onReject={() => moderate.one("rejected", review.id)}
            />
          ))}
        </ul>
      ) : (
        !isLoading && <Empty isQueue={filters.status === "pending"} />
      )}
      <Pages
        page={filters.page}
        count={data?.count ?? 0}
        onPage={(page) => filters.change({ page: String(page) })}
      />
      {selection.selected.length > 0 && (
        <SelectionBar
          count={selection.selected.length}
          note={moderate.note}
          onNote={moderate.setNote}
          onApprove={approve}
          onReject={reject}
          onClear={selection.clear}
        />
      )}
    </Container>
  )
}
export default ProductReviewsPage

/** The chosen reviews among those on the page. */
function useSelection(ids: string[]) {
  const [chosen, setChosen] = useState<string[]>([])
  const selected = useMemo(
    () => chosen.filter((id) => ids.includes(id)),
    [chosen, ids]
  )
  const toggle = useCallback(
    (id: string) =>
      setChosen((before) =>
        before.includes(id)
          ? before.filter((one) => one !== id)
          : [...before, id]
      ),
    []
  )
  const clear = useCallback(() => setChosen([]), [])
  return { selected, toggle, clear }
}

/** Decides about the selected reviews when there are some, else about the one named. */
function useModeration(selected: string[], onDone: () => void) {
  const { t } = useText()
  const { mutate } = useModerateProductReviews()
  const [note, setNote] = useState("")
  return useMemo(() => {
    const decide = (
      status: "approved" | "rejected",
      ids: string[],
      reason?: string
    ) =>
      mutate(
        { ids, status, ...(reason && { note: reason }) },
        {
          onSuccess: () => {
            toast.success(t("product-review.moderated", { count: ids.length }))
            setNote("")
            onDone()
          },
          onError: (error) => toast.error(error.message),
        }
      )
    return {
      note,
      setNote,
      one: (status: "approved" | "rejected", id: string) =>
        decide(status, [id]),
      act: (status: "approved" | "rejected", id?: string) =>
        selected.length
          ? decide(status, selected, note)
          : id && decide(status, [id]),
    }
  }, [mutate, note, onDone, selected, t])
}

function Header({
  productId,
  onAll,
}: {
  productId: string
  onAll: () => void
}) {
  const { t } = useText()
  const { data } = useProductReviewStats(productId)
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <div className="min-w-0">
        <Heading className="truncate">
          {productId && data
            ? t("product-review.product", { title: data.title })
            : t("product-review.title")}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("product-review.description")}
        </Text>
        <Text size="xsmall" className="hidden text-ui-fg-muted sm:block">
          {t("product-review.keys")}
        </Text>
      </div>
      {productId && (
        <Button size="small" variant="secondary" onClick={onAll}>
          {t("product-review.allProducts")}
        </Button>
      )}
    </div>
  )
}

function Empty({ isQueue }: { isQueue: boolean }) {
  const { t } = useText()
  const name = isQueue ? "pending" : "other"
  return (
    <div className="flex min-h-[240px] flex-col items-center justify-center gap-1 p-6 text-center">
      <Text size="small" weight="plus">
        {t(`product-review.empty.${name}`)}
      </Text>
      <Text size="small" className="text-ui-fg-muted">
        {t(`product-review.empty.${name}Hint`)}
      </Text>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "product-review.title",
  translationNs: "shopkeeper",
  icon: Star,
})
