import { Button, Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"
import { PAGE_SIZE } from "./use-review-filters"

/** How many there are, and the way to the others. */
export function Pages({
  page,
  count,
  onPage,
}: {
  page: number
  count: number
  onPage: (page: number) => void
}) {
  const { t } = useText()
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("product-review.count", { count })}
      </Text>
      <div className="flex items-center gap-2">
        <Text size="small" className="text-ui-fg-subtle">
          {page} {t("common.of")} {pages}
        </Text>
        <Button
          size="small"
          variant="transparent"
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        >
          {t("common.previous")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        >
          {t("common.next")}
        </Button>
      </div>
    </div>
  )
}
