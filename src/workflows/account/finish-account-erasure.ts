import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { SecurityEventKinds } from "../../modules/account/constants"
import { forgetPersonStep } from "./steps/forget-person"
import { recordSecurityEventStep } from "./steps/record-security-event"

export const finishAccountErasureWorkflowId = "account-finish-erasure"
/** This workflow forgets a customer whose erasure has begun; one process at a time, and as often as it takes. */
export const finishAccountErasureWorkflow = createWorkflow(
  finishAccountErasureWorkflowId,
  (input: WorkflowData<{ customer_id: string }>) => {
    const key = transform(
      { input },
      ({ input }) => `account-erasure:${input.customer_id}`
    )
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const erased = forgetPersonStep(input)
    when({ erased }, ({ erased }) => erased.done).then(() => {
      const event = transform({ input, erased }, ({ input, erased }) => ({
        kind: SecurityEventKinds.ERASED,
        actor_type: "customer",
        actor_id: input.customer_id,
        details: { by: erased.requested_by },
      }))
      recordSecurityEventStep(event)
    })
    releaseLockStep({ key })
    return new WorkflowResponse(undefined)
  }
)
