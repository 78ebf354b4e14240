import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SecurityEventKinds } from "../../modules/account/constants"
import { recordSecurityEventStep } from "./steps/record-security-event"
import { reinstateAccountStep } from "./steps/reinstate-account"
import { retrieveAccountStep } from "./steps/retrieve-account"

export type ReinstateAccountInput = {
  customer_id: string
  /** The admin who does it. */
  by?: string
}

export const reinstateAccountWorkflowId = "account-reinstate"
/** This workflow lets a suspended customer log in again; once more changes nothing. */
export const reinstateAccountWorkflow = createWorkflow(
  reinstateAccountWorkflowId,
  (input: WorkflowData<ReinstateAccountInput>) => {
    const customer = retrieveAccountStep(input)
    const changed = reinstateAccountStep(input)
    when({ changed }, ({ changed }) => changed).then(() => {
      const event = transform({ input, customer }, ({ input, customer }) => ({
        kind: SecurityEventKinds.REINSTATED,
        actor_type: "customer",
        actor_id: input.customer_id,
        email: customer.email,
        details: { by: input.by ?? null },
      }))
      recordSecurityEventStep(event)
    })
    return new WorkflowResponse(changed)
  }
)
