import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AccountSessionEndReasons } from "../../modules/account/constants"
import { endAccountSessionsWorkflow } from "./end-account-sessions"
import { mintRefreshedTokenStep } from "./steps/mint-refreshed-token"
import { noteReusedTokenStep } from "./steps/note-reused-token"
import {
  rotateRefreshTokenStep,
  type RotateRefreshTokenInput,
} from "./steps/rotate-refresh-token"

export const refreshAccountSessionWorkflowId = "refresh-account-session"
/**
 * This workflow changes a refresh token for a new pair. One that was spent before
 * is in two hands: the whole session ends, whoever came first. Answers null when
 * there is no new pair; a workflow that fails would take back what it told others.
 */
export const refreshAccountSessionWorkflow = createWorkflow(
  refreshAccountSessionWorkflowId,
  (input: WorkflowData<RotateRefreshTokenInput>) => {
    const refreshed = rotateRefreshTokenStep(input)
    when({ refreshed }, ({ refreshed }) => refreshed.outcome === "reused").then(
      () => {
        endAccountSessionsWorkflow.runAsStep({
          input: transform({ refreshed }, ({ refreshed }) => ({
            session_id:
              refreshed.outcome === "reused" ? refreshed.session.id : "",
            reason: AccountSessionEndReasons.REFRESH_TOKEN_REUSED,
          })),
        })
        noteReusedTokenStep(
          transform({ refreshed, input }, ({ refreshed, input }) => ({
            refreshed,
            ip: input.ip,
            user_agent: input.user_agent,
          }))
        )
      }
    )
    return new WorkflowResponse(mintRefreshedTokenStep(refreshed))
  }
)
