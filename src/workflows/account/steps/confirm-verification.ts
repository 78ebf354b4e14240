import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withVerificationLock } from "../../../utils/account/email-verification"
import { hashToken } from "../../../utils/random-token"

export type ConfirmVerificationInput = {
  code: string
  code_provider?: string
  auth_identity_id?: string
}

export const confirmVerificationStepId = "confirm-email-verification"
/** This step spends the code of a verification; of two requests at once one is refused. */
export const confirmVerificationStep = createStep(
  confirmVerificationStepId,
  async (input: ConfirmVerificationInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const confirmed = await withVerificationLock(
      container,
      hashToken(input.code).slice(0, 32),
      () => auth.confirmAuthVerification(input)
    )
    const [verification] = await auth.listAuthVerifications({
      id: [confirmed.id ?? ""],
    })
    const identityId = verification.auth_identity_id
    const [identity] = await auth.listAuthIdentities({
      id: [identityId ?? ""],
    })
    const customerId = identity?.app_metadata?.customer_id
    return new StepResponse({
      entity_id: confirmed.entity_id,
      entity_type: confirmed.entity_type,
      code_provider: confirmed.code_provider,
      verified_at: confirmed.verified_at,
      customer_id: typeof customerId === "string" ? customerId : null,
    })
  }
)
