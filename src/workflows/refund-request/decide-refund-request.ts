import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RefundRequestWorkflowEvents } from "../../modules/refund-request/constants"
import {
  decideRefundRequestStep,
  type DecideRefundRequestInput,
} from "./steps/decide-refund-request"

export const decideRefundRequestWorkflowId = "decide-refund-request"
/** This workflow approves or declines a request, once; `settleRefundRequest` moves the money of an approved one. */
export const decideRefundRequestWorkflow = createWorkflow(
  decideRefundRequestWorkflowId,
  (input: WorkflowData<DecideRefundRequestInput>) => {
    const result = decideRefundRequestStep(input)
    when({ result }, ({ result }) => result.decided).then(() => {
      const event = transform({ input, result }, ({ input, result }) => ({
        name:
          input.decision === "approve"
            ? RefundRequestWorkflowEvents.APPROVED
            : RefundRequestWorkflowEvents.DECLINED,
        data: { id: result.id, order_id: result.order_id },
      }))
      emitEventStep({ eventName: event.name, data: event.data })
    })
    return new WorkflowResponse(result)
  }
)
