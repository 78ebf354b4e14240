import type {
  IAuthModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import type { EndAccountSessionsDTO } from "../../../modules/account/types"

export const endAccountSessionsStepId = "end-account-sessions"
/**
 * This step ends sessions. It has no compensation on purpose: whoever must log in
 * again loses nothing, a session that comes back to life might be a thief's.
 */
export const endAccountSessionsStep = createStep(
  endAccountSessionsStepId,
  async (input: EndAccountSessionsDTO, { container }) => {
    const ended = await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .endSessions({
        ...input,
        auth_identity_id: [
          ...[input.auth_identity_id ?? []].flat(),
          ...(await identitiesOf(container, input)),
        ],
      })
    return new StepResponse(ended)
  }
)

/** Sessions begun before the customer's row was made know their identity only. */
async function identitiesOf(
  container: MedusaContainer,
  { actor_type, actor_id, session_id }: EndAccountSessionsDTO
): Promise<string[]> {
  if (!actor_id || !actor_type || session_id) {
    return []
  }
  const identities = await container
    .resolve<IAuthModuleService>(Modules.AUTH)
    .listAuthIdentities(
      { app_metadata: { [`${actor_type}_id`]: actor_id } },
      { select: ["id"] }
    )
  return identities.map(({ id }) => id)
}
