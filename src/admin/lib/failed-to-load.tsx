import { ArrowPath, ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useText } from "./use-text"

/** Says that something could not be read, and offers to read it again. */
export function FailedToLoad({
  error,
  onRetry,
}: {
  error: Error
  onRetry: () => void
}) {
  const { t } = useText()
  return (
    <div
      role="alert"
      className="flex min-h-[240px] flex-col items-center justify-center gap-y-3 p-6 text-center"
    >
      <ExclamationCircle className="text-ui-fg-subtle" />
      <div>
        <Text size="small" weight="plus">
          {t("common.failedToLoad")}
        </Text>
        <Text size="small" className="text-ui-fg-muted">
          {error.message}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        <ArrowPath />
        {t("common.tryAgain")}
      </Button>
    </div>
  )
}
