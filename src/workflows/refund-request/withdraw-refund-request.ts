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
  withdrawRefundRequestStep,
  type WithdrawRefundRequestInput,
} from "./steps/withdraw-refund-request"

export const withdrawRefundRequestWorkflowId = "withdraw-refund-request"
/** This workflow takes a customer's own request back. */
export const withdrawRefundRequestWorkflow = createWorkflow(
  withdrawRefundRequestWorkflowId,
  (input: WorkflowData<WithdrawRefundRequestInput>) => {
    const result = withdrawRefundRequestStep(input)
    when({ result }, ({ result }) => result.withdrawn).then(() => {
      emitEventStep({
        eventName: RefundRequestWorkflowEvents.WITHDRAWN,
        data: transform({ result }, ({ result }) => ({
          id: result.id,
          order_id: result.order_id,
        })),
      })
    })
    return new WorkflowResponse(result)
  }
)
