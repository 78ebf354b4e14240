import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeOrderWorkflow } from "@medusajs/medusa/core-flows"
import { withOrderLock } from "../../../utils/order/order-lock"
import {
  ORDER_PROGRESS_FIELDS,
  orderProgress,
  time,
} from "../../../utils/order/order-progress"
import { resolveOptions } from "../../../utils/resolve-options"
import { type MovingOrder, readMovingOrder } from "../utils/read-moving-order"

const DAY_MS = 86_400_000
const PAGE = 100

export const completeDeliveredOrdersStepId = "complete-delivered-orders"
/** This step completes, one by one, open orders whose last parcel arrived long enough ago. */
export const completeDeliveredOrdersStep = createStep(
  completeDeliveredOrdersStepId,
  async (_: void, { container }) => {
    const { completeAfterDays } = resolveOptions(container).order
    const completed: string[] = []
    if (completeAfterDays === 0) {
      return new StepResponse(completed)
    }
    const before = Date.now() - completeAfterDays * DAY_MS
    for (let after = ""; ;) {
      const page = await openOrders(container, after, before)
      for (const { id } of page.filter((order) => isOver(order, before))) {
        if (await complete(container, id, before)) {
          completed.push(id)
        }
      }
      if (page.length < PAGE) {
        return new StepResponse(completed)
      }
      after = page[page.length - 1].id
    }
  }
)

async function openOrders(
  container: MedusaContainer,
  after: string,
  before: number
): Promise<MovingOrder[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ORDER_PROGRESS_FIELDS,
      filters: {
        id: { $gt: after },
        status: "pending",
        is_draft_order: false,
        created_at: { $lte: new Date(before) },
      },
      pagination: { take: PAGE, order: { id: "ASC" } },
    })
  return data as unknown as MovingOrder[]
}

function isOver(order: MovingOrder, before: number): boolean {
  const { allDelivered, parcels } = orderProgress(order)
  return (
    order.status === "pending" &&
    allDelivered &&
    parcels.every(
      ({ delivered_at }) => delivered_at && time(delivered_at) <= before
    )
  )
}

/** Looks again under the lock; an order that somebody is busy with waits for the next turn. */
async function complete(
  container: MedusaContainer,
  id: string,
  before: number
): Promise<boolean> {
  try {
    return await withOrderLock(container, id, async () => {
      if (!isOver(await readMovingOrder(container, id), before)) {
        return false
      }
      await completeOrderWorkflow(container).run({ input: { orderIds: [id] } })
      return true
    })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`[order] ${id} was not completed: ${(error as Error).message}`)
    return false
  }
}
