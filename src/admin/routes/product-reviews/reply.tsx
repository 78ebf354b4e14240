import { Button, Text, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminProductReviewType } from "../../../types/http/product-review"
import { useReplyToProductReview } from "../../hooks/product-review"
import { useText } from "../../lib/use-text"

/** The shop's answer under a review, and the form for it. */
export function Reply({ review }: { review: AdminProductReviewType }) {
  const { t } = useText()
  const [draft, setDraft] = useState<string | null>(null)
  const reply = useReplyToProductReview(review.id)
  const send = (content: string | null) =>
    reply.mutate(content, {
      onSuccess: () => {
        setDraft(null)
        if (content !== null) {
          toast.success(t("product-review.replied"))
        }
      },
      onError: (error) => toast.error(error.message),
    })

  if (draft === null) {
    return (
      <div className="flex flex-col items-start gap-2">
        {review.reply && (
          <div className="w-full border-l-2 pl-3">
            <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
              {t("product-review.yourReply")}
            </Text>
            <Text size="small" className="whitespace-pre-line break-words">
              {review.reply.content}
            </Text>
          </div>
        )}
        <Button
          size="small"
          variant="transparent"
          onClick={() => setDraft(review.reply?.content ?? "")}
        >
          {t(
            review.reply ? "product-review.editReply" : "product-review.reply"
          )}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        autoFocus
        aria-label={t("product-review.replyLabel")}
        placeholder={t("product-review.replyLabel")}
        maxLength={5000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          disabled={!draft.trim()}
          isLoading={reply.isPending}
          onClick={() => send(draft)}
        >
          {t("product-review.publish")}
        </Button>
        {review.reply && (
          <Button size="small" variant="danger" onClick={() => send(null)}>
            {t("product-review.withdraw")}
          </Button>
        )}
        <Button size="small" variant="secondary" onClick={() => setDraft(null)}>
          {t("product-review.cancel")}
        </Button>
      </div>
    </div>
  )
}
