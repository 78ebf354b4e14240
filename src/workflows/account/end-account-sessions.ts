import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { AccountWorkflowEvents } from "../../modules/account/constants"
import type { EndAccountSessionsDTO } from "../../modules/account/types"
import { describeEndedSessions } from "../../utils/account/describe-ended-sessions"
import { endAccountSessionsStep } from "./steps/end-account-sessions"

export const endAccountSessionsWorkflowId = "end-account-sessions"
/**
 * This workflow ends sessions: their access tokens, refresh tokens and cookies are
 * dead at once in this process and within a second in every other one.
 */
export const endAccountSessionsWorkflow = createWorkflow(
  endAccountSessionsWorkflowId,
  (input: WorkflowData<EndAccountSessionsDTO>) => {
    const ended = endAccountSessionsStep(input)
    const events = transform({ ended, input }, ({ ended, input }) =>
      describeEndedSessions(ended, input.reason)
    )
    when({ events }, ({ events }) => events.length > 0).then(() => {
      emitEventStep({
        eventName: AccountWorkflowEvents.SESSIONS_ENDED,
        data: events,
      })
    })
    return new WorkflowResponse(ended)
  }
)
