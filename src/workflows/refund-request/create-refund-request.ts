import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { RefundRequestWorkflowEvents } from "../../modules/refund-request/constants"
import {
  openRefundRequestStep,
  type OpenRefundRequestInput,
} from "./steps/open-refund-request"

export const createRefundRequestWorkflowId = "create-refund-request"
/** This workflow takes in a customer's wish for a refund. */
export const createRefundRequestWorkflow = createWorkflow(
  createRefundRequestWorkflowId,
  (input: WorkflowData<OpenRefundRequestInput>) => {
    const request = openRefundRequestStep(input)
    emitEventStep({
      eventName: RefundRequestWorkflowEvents.CREATED,
      data: request,
    })
    return new WorkflowResponse(request)
  }
)
