import { Button, Input, Text } from "@medusajs/ui"
import { useText } from "../../lib/use-text"

/** What can be done with the selected reviews at once. */
export function SelectionBar({
  count,
  note,
  onNote,
  onApprove,
  onReject,
  onClear,
}: {
  count: number
  note: string
  onNote: (note: string) => void
  onApprove: () => void
  onReject: () => void
  onClear: () => void
}) {
  const { t } = useText()
  return (
    <div
      role="toolbar"
      className="sticky bottom-0 flex flex-wrap items-center gap-2 rounded-b-lg border-t bg-ui-bg-base px-6 py-3"
    >
      <Text size="small" weight="plus">
        {t("product-review.selected", { count })}
      </Text>
      <div className="min-w-40 flex-1">
        <Input
          size="small"
          maxLength={1000}
          aria-label={t("product-review.note")}
          placeholder={t("product-review.notePlaceholder")}
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      </div>
      <Button size="small" onClick={() => onApprove()}>
        {t("product-review.approve")}
      </Button>
      <Button size="small" variant="danger" onClick={() => onReject()}>
        {t("product-review.reject")}
      </Button>
      <Button size="small" variant="transparent" onClick={() => onClear()}>
        {t("product-review.clear")}
      </Button>
    </div>
  )
}
