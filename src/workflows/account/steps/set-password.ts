import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { EMAILPASS } from "../../../utils/account/email-identity"

export type SetPasswordInput = {
  /** The email as its identity keeps it. */
  entity_id: string
  password: string
}

export const setPasswordStepId = "set-password"
/** This step gives an identity a new password. Undone, it has the old one again. */
export const setPasswordStep = createStep(
  setPasswordStepId,
  async ({ entity_id, password }: SetPasswordInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const [before] = await auth.listProviderIdentities({
      provider: EMAILPASS,
      entity_id,
    })
    const { success, error } = await auth.updateProvider(EMAILPASS, {
      entity_id,
      password,
    })
    if (!success || !before) {
      throw new MedusaError(
        MedusaError.Types.UNAUTHORIZED,
        error ?? "Unauthorized"
      )
    }
    return new StepResponse(undefined, {
      id: before.id,
      provider_metadata: before.provider_metadata,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(Modules.AUTH).updateProviderIdentities([before])
    }
  }
)
