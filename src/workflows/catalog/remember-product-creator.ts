import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createProductCreatorsStep } from "./steps/create-product-creators"

export type RememberProductCreatorInput = {
  /** Products that this admin has just created. */
  product_ids: string[]
  user_id: string
}

export const rememberProductCreatorWorkflowId =
  "catalog-remember-product-creator"
/** This workflow remembers which admin created products. */
export const rememberProductCreatorWorkflow = createWorkflow(
  rememberProductCreatorWorkflowId,
  (input: WorkflowData<RememberProductCreatorInput>) => {
    const creators = transform(
      { input },
      ({ input: { product_ids, user_id } }) =>
        product_ids.map((product_id) => ({ product_id, user_id }))
    )
    createProductCreatorsStep(creators)
    return new WorkflowResponse(undefined)
  }
)
