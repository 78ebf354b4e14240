import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAILPASS } from "../../../utils/account/email-identity"

export type ConsumeResetTokenInput = {
  /** Id of the token, its claim `jti`. */
  jti: string
  /** The email that it was made for. */
  entity_id: string
}

export const consumeResetTokenStepId = "consume-reset-token"
/**
 * This step spends the token of a password reset, under the lock of the password:
 * core reads and deletes it in two statements. Once spent it stays spent.
 */
export const consumeResetTokenStep = createStep(
  consumeResetTokenStepId,
  async ({ jti, entity_id }: ConsumeResetTokenInput, { container }) =>
    new StepResponse(
      await container
        .resolve(Modules.AUTH)
        .consumePasswordResetToken({ jti, entity_id, provider: EMAILPASS })
    )
)
