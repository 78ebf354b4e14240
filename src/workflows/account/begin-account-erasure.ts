import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AccountSessionEndReasons } from "../../modules/account/constants"
import { endAccountSessionsWorkflow } from "./end-account-sessions"
import { createAccountErasureStep } from "./steps/create-account-erasure"
import { retrieveErasableStep } from "./steps/retrieve-erasable"
import { validateNoOpenOrdersStep } from "./steps/validate-no-open-orders"

export type BeginAccountErasureInput = {
  customer_id: string
  /** What an admin typed to confirm: the customer's own email. */
  email?: string
  /** The admin who asks; the customer when unset. */
  requested_by?: string
}

export const beginAccountErasureWorkflowId = "account-begin-erasure"
/**
 * This workflow writes down that a customer is to be forgotten, and logs them out
 * everywhere. From here on it is finished whatever happens.
 */
export const beginAccountErasureWorkflow = createWorkflow(
  beginAccountErasureWorkflowId,
  (input: WorkflowData<BeginAccountErasureInput>) => {
    const customer = retrieveErasableStep(input)
    validateNoOpenOrdersStep(input)
    const sessions = transform({ input }, ({ input }) => ({
      actor_type: "customer",
      actor_id: input.customer_id,
      reason: AccountSessionEndReasons.ERASED,
    }))
    const erasure = transform({ input, customer }, ({ input, customer }) => ({
      customer,
      requested_by: input.requested_by,
    }))
    createAccountErasureStep(erasure)
    endAccountSessionsWorkflow.runAsStep({ input: sessions })
    return new WorkflowResponse(undefined)
  }
)
