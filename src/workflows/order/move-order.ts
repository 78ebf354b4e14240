import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import {
  ORDER_LOCK_PATIENCE,
  ORDER_LOCK_SECONDS,
  orderLockKey,
} from "../../utils/order/order-lock"
import { cancelShopOrderWorkflow } from "./cancel-shop-order"
import { checkOrderMoveStep } from "./steps/check-order-move"
import { moveOrderStep } from "./steps/move-order"
import type { MoveOrderInput } from "./types"

export const moveOrderWorkflowId = "move-shop-order"
/** This workflow brings an order where an admin wants it: on its way, there, done or canceled. */
export const moveOrderWorkflow = createWorkflow(
  moveOrderWorkflowId,
  (input: WorkflowData<MoveOrderInput>) => {
    const key = transform({ input }, ({ input }) =>
      orderLockKey(input.order_id)
    )
    checkOrderMoveStep(input)
    when(
      "to-cancel",
      { input },
      ({ input }) => input.status === "canceled"
    ).then(() => {
      cancelShopOrderWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({
          order_id: input.order_id,
          canceled_by: "shop" as const,
          actor_id: input.actor_id ?? null,
          reason: null,
          silent: input.silent,
        })),
      })
    })
    when("to-move", { input }, ({ input }) => input.status !== "canceled").then(
      () => {
        acquireLockStep({
          key,
          timeout: ORDER_LOCK_PATIENCE,
          ttl: ORDER_LOCK_SECONDS,
        })
        moveOrderStep(input)
        releaseLockStep({ key })
      }
    )
    return new WorkflowResponse(input)
  }
)
