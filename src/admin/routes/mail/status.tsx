import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { AdminMailMessage } from "../../../types/http/mail"
import { useText } from "../../lib/use-text"

type Status = AdminMailMessage["status"]

const COLORS: Record<Status, ComponentProps<typeof StatusBadge>["color"]> = {
  queued: "orange",
  sending: "blue",
  sent: "green",
  delivered: "green",
  bounced: "red",
  failed: "red",
  suppressed: "grey",
  canceled: "grey",
}

export const STATUSES = Object.keys(COLORS) as Status[]

/** Statuses that an admin can ask to be tried again. */
export const canRetry = (status: Status) =>
  status === "failed" || status === "bounced"

/** Statuses that an admin can still stop. */
export const canCancel = (status: Status) => status === "queued"

export function MailStatus({ status }: { status: Status }) {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="whitespace-nowrap">
      {t(`mail.status.${status}`)}
    </StatusBadge>
  )
}
