import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { authenticateCustomerStep } from "./steps/authenticate-customer"
import { startAccountSessionStep } from "./steps/start-account-session"
import type { AccountClient } from "./types"

export type LoginCustomerWorkflowInput = {
  email: string
  password: string
  client: AccountClient
}

export const loginCustomerWorkflowId = "login-account-customer"
/** This workflow logs a customer in with email and password. */
export const loginCustomerWorkflow = createWorkflow(
  loginCustomerWorkflowId,
  (input: WorkflowData<LoginCustomerWorkflowInput>) => {
    const who = authenticateCustomerStep(input)
    const session = startAccountSessionStep(
      transform({ input, who }, ({ input, who }) => ({
        ...who,
        client: input.client,
      }))
    )
    return new WorkflowResponse({ customer_id: who.customer_id, session })
  }
)
