import {
  acquireLockStep,
  createCustomerAccountWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { CreateCustomerDTO } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { passwordLockKey } from "../../utils/account/password-lock"
import { queueActMailsWorkflow } from "../mail/queue-act-mails"
import { registerEmailIdentityStep } from "./steps/register-email-identity"
import { retrieveAuthIdentityStep } from "./steps/retrieve-auth-identity"
import { startAccountSessionStep } from "./steps/start-account-session"
import type { AccountClient } from "./types"

export type RegisterCustomerWorkflowInput = {
  /** In lower case. */
  email: string
  password: string
  /** Names, phone, addresses. */
  profile: Omit<CreateCustomerDTO, "email">
  client: AccountClient
}

export const registerCustomerWorkflowId = "register-account-customer"
/**
 * This workflow makes an account: email and password, the customer, the mail that
 * greets them, and the first session. All of it, or nothing.
 */
export const registerCustomerWorkflow = createWorkflow(
  registerCustomerWorkflowId,
  (input: WorkflowData<RegisterCustomerWorkflowInput>) => {
    const key = transform({ input }, ({ input }) =>
      passwordLockKey(input.email)
    )
    acquireLockStep({ key, timeout: 20, ttl: 60 })
    const registered = registerEmailIdentityStep(input)
    const customer = createCustomerAccountWorkflow.runAsStep({
      input: transform({ input, registered }, ({ input, registered }) => ({
        authIdentityId: registered.id,
        customerData: { ...input.profile, email: input.email },
      })),
    })
    queueActMailsWorkflow.runAsStep({
      input: transform({ customer }, ({ customer }) => ({
        act: "welcome" as const,
        ids: [customer.id],
      })),
    })
    // It knows its customer now.
    const auth_identity = retrieveAuthIdentityStep(
      transform({ registered, customer }, ({ registered }) => registered.id)
    )
    const session = startAccountSessionStep(
      transform(
        { input, auth_identity, customer },
        ({ input, auth_identity, customer }) => ({
          auth_identity,
          customer_id: customer.id,
          client: input.client,
        })
      )
    )
    releaseLockStep({ key })
    return new WorkflowResponse({ customer_id: customer.id, session })
  }
)
