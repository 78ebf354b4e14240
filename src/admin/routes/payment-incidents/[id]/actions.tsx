import { Button, Label, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminPaymentIncident } from "../../../../types/http/payment"
import { useResolvePaymentIncident } from "../../../hooks/payment"
import { useText } from "../../../lib/use-text"

type Action = AdminPaymentIncident["actions"][number]

/** What can be pressed, and what each press does. */
export function IncidentActions({
  incident,
}: {
  incident: AdminPaymentIncident
}) {
  const { t } = useText()
  const confirm = usePrompt()
  const resolve = useResolvePaymentIncident(incident.id)
  const [note, setNote] = useState("")
  // What was given back past the shop is not given back again.
  const wordOf = (action: Action) =>
    action === "refund" && incident.kind === "external_refund" ? "book" : action

  const press = async (action: Action) => {
    const name = t(`payment.action.${wordOf(action)}`)
    const isSure = await confirm({
      title: t("payment.ask.title", { action: name }),
      description: t(`payment.hint.${wordOf(action)}`),
      confirmText: name,
      cancelText: t("payment.ask.keep"),
      variant: wordOf(action) === "refund" ? "danger" : "confirmation",
    })
    if (isSure) {
      await resolve
        .mutateAsync({ action, ...(note.trim() && { note: note.trim() }) })
        .then(() => toast.success(t("payment.settled")))
        .catch((error: Error) =>
          toast.error(t("payment.failed"), { description: error.message })
        )
    }
  }

  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      <Text size="small" weight="plus">
        {t("payment.press")}
      </Text>
      <div className="flex flex-col gap-1">
        <Label size="small" htmlFor="note">
          {t("payment.ask.note")}
        </Label>
        <Textarea
          id="note"
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {incident.actions.map((action) => (
        <div
          key={action}
          className="flex flex-col gap-2 sm:flex-row sm:items-center sm:gap-4"
        >
          <Button
            size="small"
            variant={action === "dismiss" ? "secondary" : "primary"}
            className="sm:w-52 sm:shrink-0"
            disabled={resolve.isPending}
            onClick={() => press(action)}
          >
            {t(`payment.action.${wordOf(action)}`)}
          </Button>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`payment.hint.${wordOf(action)}`)}
          </Text>
        </div>
      ))}
    </div>
  )
}
