import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const retrieveAuthIdentityStepId = "retrieve-account-auth-identity"
/** This step reads an identity as tokens are made from it. */
export const retrieveAuthIdentityStep = createStep(
  retrieveAuthIdentityStepId,
  async (id: string, { container }) =>
    new StepResponse(
      await container
        .resolve<IAuthModuleService>(Modules.AUTH)
        .retrieveAuthIdentity(id, { relations: ["provider_identities"] })
    )
)
