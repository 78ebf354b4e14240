import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readAccountHolder } from "../../../utils/account/account-holder"

export type ReadAccountHolderInput = {
  auth_identity_id: string
  actor_type: string
}

export const readAccountHolderStepId = "read-account-holder"
/** This step reads the person that an identity belongs to. */
export const readAccountHolderStep = createStep(
  readAccountHolderStepId,
  async (
    { auth_identity_id, actor_type }: ReadAccountHolderInput,
    { container }
  ) =>
    new StepResponse(
      await readAccountHolder(container, auth_identity_id, actor_type)
    )
)
