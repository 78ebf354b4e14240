import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { completeDeliveredOrdersStep } from "./steps/complete-delivered-orders"

export const completeDeliveredOrdersWorkflowId = "complete-delivered-orders"
/** This workflow completes orders that arrived as long ago as `order.completeAfterDays` says. */
export const completeDeliveredOrdersWorkflow = createWorkflow(
  completeDeliveredOrdersWorkflowId,
  () => new WorkflowResponse(completeDeliveredOrdersStep())
)
