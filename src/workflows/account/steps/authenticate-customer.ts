import type { IAuthModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAILPASS } from "../../../utils/account/email-identity"
import type { AuthenticatedIdentity } from "../types"

export type AuthenticateCustomerInput = { email: string; password: string }

export const authenticateCustomerStepId = "authenticate-account-customer"
/** This step checks email and password; whoever is no customer is as unknown as anybody. */
export const authenticateCustomerStep = createStep(
  authenticateCustomerStepId,
  async (body: AuthenticateCustomerInput, { container }) => {
    const { success, authIdentity, mfaChallenge } = await container
      .resolve<IAuthModuleService>(Modules.AUTH)
      .authenticate(EMAILPASS, { body })
    const customer_id = authIdentity?.app_metadata?.customer_id
    if (!success || !authIdentity || typeof customer_id !== "string") {
      throw new MedusaError(
        MedusaError.Types.UNAUTHORIZED,
        "Invalid email or password"
      )
    }
    return new StepResponse<AuthenticatedIdentity & { customer_id: string }>({
      auth_identity: authIdentity,
      mfa_challenge: mfaChallenge,
      customer_id,
    })
  }
)
