import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { markVerified } from "../../../utils/account/email-verification"

export type MoveEmailIdentityInput = {
  auth_identity_id: string
  provider_identity_id: string
  old_email: string
  new_email: string
}

export const moveEmailIdentityStepId = "move-email-identity"
/** This step lets an identity log in with another address, which is verified by that. Undone, it is the old one again. */
export const moveEmailIdentityStep = createStep(
  moveEmailIdentityStepId,
  async (input: MoveEmailIdentityInput, { container }) => {
    const { auth_identity_id, provider_identity_id: id } = input
    // Unique in the database: of two who want one address, one is refused here.
    await container
      .resolve(Modules.AUTH)
      .updateProviderIdentities([{ id, entity_id: input.new_email }])
    await markVerified(container, {
      auth_identity_id,
      entity_id: input.new_email,
    })
    return new StepResponse(undefined, { id, entity_id: input.old_email })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(Modules.AUTH).updateProviderIdentities([before])
    }
  }
)
