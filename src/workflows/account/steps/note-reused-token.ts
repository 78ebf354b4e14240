import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SecurityEventKinds } from "../../../modules/account/constants"
import type { RefreshedAccountSession } from "../../../modules/account/types"
import { recordSecurityEvent } from "../../../utils/account/record-security-event"
import type { AccountClient } from "../types"

export const noteReusedTokenStepId = "note-reused-account-token"
/** This step notes that a refresh token was in two hands. */
export const noteReusedTokenStep = createStep(
  noteReusedTokenStepId,
  async (
    input: { refreshed: RefreshedAccountSession } & AccountClient,
    { container }
  ) => {
    const { refreshed, ip, user_agent } = input
    if (refreshed.outcome === "reused") {
      const { actor_type, actor_id, id } = refreshed.session
      await recordSecurityEvent(container, {
        kind: SecurityEventKinds.REFRESH_TOKEN_REUSED,
        actor_type,
        actor_id,
        ip,
        user_agent,
        details: { session_id: id },
      })
    }
    return new StepResponse()
  }
)
