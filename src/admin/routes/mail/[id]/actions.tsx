import { ArrowPath, XMark } from "@medusajs/icons"
import { Button, toast, usePrompt } from "@medusajs/ui"
import type { AdminMailMessage } from "../../../../types/http/mail"
import { useMailMessageAction } from "../../../hooks/mail"
import { useText } from "../../../lib/use-text"
import { canCancel, canRetry } from "../status"

/** What an admin may do with a message in its state. */
export function MessageActions({ message }: { message: AdminMailMessage }) {
  const { t } = useText()
  const confirm = usePrompt()
  const retry = useMailMessageAction("retry")
  const cancel = useMailMessageAction("cancel")

  const run = (
    action: typeof retry,
    done: string,
    failed: string
  ): Promise<unknown> =>
    action
      .mutateAsync(message.id)
      .then(() => toast.success(done))
      .catch((error: Error) =>
        toast.error(failed, { description: error.message })
      )

  const onCancel = async () => {
    const confirmed = await confirm({
      title: t("mail.cancel.title"),
      description: t("mail.cancel.description", { to: message.to }),
      confirmText: t("mail.cancel.confirm"),
      cancelText: t("mail.cancel.keep"),
      variant: "danger",
    })
    if (confirmed) {
      await run(cancel, t("mail.cancel.done"), t("mail.cancel.failed"))
    }
  }

  return (
    <div className="flex items-center gap-2">
      {canRetry(message.status) && (
        <Button
          size="small"
          variant="secondary"
          isLoading={retry.isPending}
          onClick={() =>
            run(retry, t("mail.retry.done"), t("mail.retry.failed"))
          }
        >
          <ArrowPath />
          {t("mail.retry.button")}
        </Button>
      )}
      {canCancel(message.status) && (
        <Button
          size="small"
          variant="secondary"
          isLoading={cancel.isPending}
          onClick={onCancel}
        >
          <XMark />
          {t("mail.cancel.button")}
        </Button>
      )}
    </div>
  )
}
