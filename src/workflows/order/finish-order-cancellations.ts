import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { finishOrderCancellationsStep } from "./steps/finish-order-cancellations"

export const finishOrderCancellationsWorkflowId = "finish-order-cancellations"
/** This workflow goes on with cancellations that a crash or a provider interrupted. */
export const finishOrderCancellationsWorkflow = createWorkflow(
  finishOrderCancellationsWorkflowId,
  () => new WorkflowResponse(finishOrderCancellationsStep())
)
