import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { AdminRefundRequestType } from "../../../types/http/refund-request"
import { useText } from "../../lib/use-text"

type Status = AdminRefundRequestType["status"]

const COLORS: Record<Status, ComponentProps<typeof StatusBadge>["color"]> = {
  pending: "orange",
  refunding: "blue",
  refunded: "green",
  failed: "red",
  declined: "grey",
  withdrawn: "grey",
}

export const STATUSES = Object.keys(COLORS) as Status[]

export function RefundRequestStatus({ status }: { status: Status }) {
  const { t } = useText()
  return (
    <StatusBadge color={COLORS[status]} className="whitespace-nowrap">
      {t(`refund-request.status.${status}`)}
    </StatusBadge>
  )
}
