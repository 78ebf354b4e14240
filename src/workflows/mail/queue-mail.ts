import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MailEvents } from "../../modules/mail/constants"
import { queueMailsStep } from "./steps/queue-mails"
import type { QueueMailDTO } from "./types"

export const queueMailWorkflowId = "queue-mail"
/**
 * This workflow queues mails. Run as a step of the act that they tell of, they
 * leave when the act is done and vanish when it is rolled back.
 */
export const queueMailWorkflow = createWorkflow(
  queueMailWorkflowId,
  (input: WorkflowData<QueueMailDTO | QueueMailDTO[]>) => {
    const queued = queueMailsStep(input)
    const ids = transform({ queued }, ({ queued }) =>
      queued.filter(({ status }) => status === "queued").map(({ id }) => id)
    )
    when({ ids }, ({ ids }) => ids.length > 0).then(() => {
      emitEventStep({ eventName: MailEvents.QUEUED, data: { ids } })
    })
    return new WorkflowResponse(queued)
  }
)
