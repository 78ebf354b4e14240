import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import { buildUnmailedMailsStep } from "./steps/build-unmailed-mails"
import { findUnmailedActsStep } from "./steps/find-unmailed-acts"
import { markMailActsSweptStep } from "./steps/mark-swept"

export const sweepMailActsWorkflowId = "sweep-mail-acts"
/** This workflow finds what happened and was told to nobody, and tells it. */
export const sweepMailActsWorkflow = createWorkflow(
  sweepMailActsWorkflowId,
  () => {
    const unmailed = findUnmailedActsStep()
    const found = transform({ unmailed }, ({ unmailed }) => unmailed.found)
    const mails = buildUnmailedMailsStep(found)
    const queued = queueMailWorkflow.runAsStep({ input: mails })
    const until = transform({ unmailed }, ({ unmailed }) => unmailed.until)
    markMailActsSweptStep(until)
    return new WorkflowResponse(queued)
  }
)
