import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  openCustomerCartWorkflow,
  type OpenCustomerCartWorkflowInput,
} from "../../checkout"

export const openReorderedCartStepId = "open-reordered-cart"
/**
 * This step finds the customer's one cart or makes it, in a workflow of its own:
 * as a part of another one it would take no lock.
 */
export const openReorderedCartStep = createStep(
  openReorderedCartStepId,
  async (input: OpenCustomerCartWorkflowInput, { container }) => {
    const { result } = await openCustomerCartWorkflow(container).run({ input })
    return new StepResponse(result)
  }
)
