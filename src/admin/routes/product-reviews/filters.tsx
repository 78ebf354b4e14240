import { Input, Select } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useText } from "../../lib/use-text"
import type { ReviewFilters } from "./use-review-filters"

const STATUSES = ["pending", "approved", "rejected", "all"]
const RATINGS = ["any", "5", "4", "3", "2", "1"]
const TYPING_MS = 300

/** Status, stars and words. */
export function Filters({ filters }: { filters: ReviewFilters }) {
  const { t } = useText()
  const [words, setWords] = useState(filters.q)
  useEffect(() => {
    if (words === filters.q) {
      return
    }
    const timer = setTimeout(() => filters.change({ q: words }), TYPING_MS)
    return () => clearTimeout(timer)
  }, [words, filters])

  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      <Choice
        label={t("mail.fields.status")}
        value={filters.status}
        values={STATUSES}
        name={(status) =>
          status === "all"
            ? t("product-review.all")
            : t(`product-review.status.${status}`)
        }
        onChange={(status) => filters.change({ status })}
      />
      <Choice
        label={t("product-review.anyRating")}
        value={filters.rating}
        values={RATINGS}
        name={(rating) =>
          rating === "any"
            ? t("product-review.anyRating")
            : t("product-review.stars", { count: Number(rating) })
        }
        onChange={(rating) => filters.change({ rating })}
      />
      <div className="w-full sm:ml-auto sm:w-64">
        <Input
          type="search"
          size="small"
          aria-label={t("product-review.search")}
          placeholder={t("product-review.search")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
    </div>
  )
}

function Choice({
  label,
  value,
  values,
  name,
  onChange,
}: {
  label: string
  value: string
  values: string[]
  name: (value: string) => string
  onChange: (value: string) => void
}) {
  return (
    <div className="w-40">
      <Select size="small" value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {values.map((one) => (
            <Select.Item key={one} value={one}>
              {name(one)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
