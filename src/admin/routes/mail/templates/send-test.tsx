import { PaperPlane } from "@medusajs/icons"
import { Button, Hint, Input, Label, Popover, toast } from "@medusajs/ui"
import { type FormEvent, useId, useState } from "react"
import { useSendTestMail } from "../../../hooks/mail"
import { useText } from "../../../lib/use-text"

/** Rough on purpose: the server decides. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Sends the template, filled with its sample, to an address. */
export function SendTest({ name, locale }: { name: string; locale: string }) {
  const { t } = useText()
  const id = useId()
  const send = useSendTestMail(name)
  const [isOpen, setIsOpen] = useState(false)
  const [to, setTo] = useState("")
  const [fault, setFault] = useState("")

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ADDRESS.test(to.trim())) {
      setFault(t("mail.test.badAddress"))
      return
    }
    try {
      await send.mutateAsync({ to: to.trim(), locale })
      toast.success(t("mail.test.done", { to: to.trim() }))
      setIsOpen(false)
    } catch (error) {
      setFault((error as Error).message)
    }
  }

  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary">
          <PaperPlane />
          {t("mail.test.button")}
        </Button>
      </Popover.Trigger>
      <Popover.Content
        align="end"
        collisionPadding={12}
        className="w-[320px] p-4"
      >
        <form noValidate onSubmit={onSubmit} className="flex flex-col gap-3">
          <div className="flex flex-col gap-2">
            <Label htmlFor={id} size="small" weight="plus">
              {t("mail.test.to")}
            </Label>
            <Input
              id={id}
              type="email"
              autoComplete="email"
              autoFocus
              size="small"
              value={to}
              placeholder="you@example.com"
              aria-invalid={Boolean(fault)}
              aria-describedby={`${id}-hint`}
              onChange={(event) => {
                setTo(event.target.value)
                setFault("")
              }}
            />
            <Hint
              id={`${id}-hint`}
              variant={fault ? "error" : "info"}
              role={fault ? "alert" : undefined}
            >
              {fault || t("mail.test.hint")}
            </Hint>
          </div>
          <Button size="small" type="submit" isLoading={send.isPending}>
            {t("mail.test.send")}
          </Button>
        </form>
      </Popover.Content>
    </Popover>
  )
}
