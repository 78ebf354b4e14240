import { Button, Hint, Input, Label, Popover } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { useText } from "../use-text"

/** Asks why, then suspends. */
export function SuspendAccount({
  onSuspend,
}: {
  onSuspend: (reason: string) => Promise<boolean>
}) {
  const { t } = useText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState("")

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onSuspend(reason.trim())) {
      setIsOpen(false)
      setReason("")
    }
  }

  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("account.suspend.button")}
        </Button>
      </Popover.Trigger>
      <Popover.Content
        align="end"
        collisionPadding={12}
        className="w-[320px] p-4"
      >
        <form onSubmit={onSubmit} className="flex flex-col gap-3">
          <div className="flex flex-col gap-2">
            <Label htmlFor={id} size="small" weight="plus">
              {t("account.suspend.reason")}
            </Label>
            <Input
              id={id}
              size="small"
              maxLength={1000}
              autoFocus
              value={reason}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setReason(event.target.value)}
            />
            <Hint id={`${id}-hint`}>{t("account.suspend.hint")}</Hint>
          </div>
          <Button size="small" variant="danger" type="submit">
            {t("account.suspend.confirm")}
          </Button>
        </form>
      </Popover.Content>
    </Popover>
  )
}
