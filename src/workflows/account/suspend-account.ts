import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  AccountSessionEndReasons,
  SecurityEventKinds,
} from "../../modules/account/constants"
import type { SuspendAccountDTO } from "../../modules/account/types"
import { endAccountSessionsWorkflow } from "./end-account-sessions"
import { recordSecurityEventStep } from "./steps/record-security-event"
import { retrieveAccountStep } from "./steps/retrieve-account"
import { suspendAccountStep } from "./steps/suspend-account"

export const suspendAccountWorkflowId = "account-suspend"
/**
 * This workflow suspends a customer: they are logged out everywhere and cannot log
 * in. Once more changes nothing, but ends what session there may be.
 */
export const suspendAccountWorkflow = createWorkflow(
  suspendAccountWorkflowId,
  (input: WorkflowData<SuspendAccountDTO>) => {
    const customer = retrieveAccountStep(input)
    const changed = suspendAccountStep(input)
    // Only now: a log-in in between finds the door closed.
    const sessions = transform({ input }, ({ input }) => ({
      actor_type: "customer",
      actor_id: input.customer_id,
      reason: AccountSessionEndReasons.SUSPENDED,
    }))
    endAccountSessionsWorkflow.runAsStep({ input: sessions })
    when({ changed }, ({ changed }) => changed).then(() => {
      const event = transform({ input, customer }, ({ input, customer }) => ({
        kind: SecurityEventKinds.SUSPENDED,
        actor_type: "customer",
        actor_id: input.customer_id,
        email: customer.email,
        details: {
          by: input.suspended_by ?? null,
          reason: input.reason ?? null,
        },
      }))
      recordSecurityEventStep(event)
    })
    return new WorkflowResponse(changed)
  }
)
