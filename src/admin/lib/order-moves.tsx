import { Button, Input, Label, Switch, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { OrderMove } from "../../types/http/order"
import { useMoveOrder } from "../hooks/order"
import { useText } from "./use-text"

/** Moves by which parcels leave: a tracking number may go with them. */
const SHIPPING: OrderMove[] = ["shipped", "delivered"]

/** A button for each move that is possible now, and what goes with it. */
export function OrderMoves({
  orderId,
  moves,
}: {
  orderId: string
  moves: OrderMove[]
}) {
  const { t } = useText()
  const confirm = usePrompt()
  const { mutateAsync, isPending, variables } = useMoveOrder(orderId)
  const [parcel, setParcel] = useState({ number: "", carrier: "", url: "" })
  const [notify, setNotify] = useState(true)
  const ships = moves.includes("shipped")

  const press = async (status: OrderMove) => {
    const confirmed = await confirm({
      title: t(`order.move.${status}.title`),
      description: t(`order.move.${status}.description`),
      confirmText: t(`order.move.${status}.button`),
      cancelText: t("order.move.keep"),
      variant: status === "canceled" ? "danger" : "confirmation",
    })
    if (!confirmed) {
      return
    }
    const { number, carrier, url } = parcel
    const tracked = ships && SHIPPING.includes(status) && number.trim()
    try {
      await mutateAsync({
        status,
        notify,
        ...(tracked && {
          tracking: [
            {
              number: number.trim(),
              ...(carrier.trim() && { carrier: carrier.trim() }),
              ...(url.trim() && { url: url.trim() }),
            },
          ],
        }),
      })
      setParcel({ number: "", carrier: "", url: "" })
      toast.success(t("order.move.done"))
    } catch (error) {
      toast.error(t("order.move.failed"), {
        description: (error as Error).message,
      })
    }
  }

  return (
    <div className="flex flex-col gap-4 px-6 py-4">
      {ships && (
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-1">
          {(["number", "carrier", "url"] as const).map((field) => (
            <div key={field} className="flex flex-col gap-1">
              <Label size="xsmall" htmlFor={`order-parcel-${field}`}>
                {t(`order.parcel.${field}`)}
              </Label>
              <Input
                size="small"
                id={`order-parcel-${field}`}
                value={parcel[field]}
                onChange={({ target }) =>
                  setParcel({ ...parcel, [field]: target.value })
                }
              />
            </div>
          ))}
        </div>
      )}
      <div className="flex items-center gap-2">
        <Switch
          id="order-notify"
          checked={notify}
          onCheckedChange={setNotify}
        />
        <Label size="small" htmlFor="order-notify">
          {t("order.notify")}
        </Label>
      </div>
      <div className="flex flex-wrap gap-2">
        {moves.map((status) => (
          <Button
            key={status}
            size="small"
            variant={status === "canceled" ? "danger" : "secondary"}
            disabled={isPending}
            isLoading={isPending && variables?.status === status}
            onClick={() => press(status)}
          >
            {t(`order.move.${status}.button`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
