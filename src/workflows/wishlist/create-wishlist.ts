import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { createWishlistsStep } from "./steps/create-wishlists"
import { validateWishlistCountStep } from "./steps/retrieve-owned-wishlist"

export type CreateWishlistWorkflowInput = {
  customer_id: string
  name: string
  /** How many lists the customer may keep. */
  max: number
}

export const createWishlistWorkflowId = "create-wishlist"
/** This workflow creates a customer's list. */
export const createWishlistWorkflow = createWorkflow(
  createWishlistWorkflowId,
  (input: WorkflowData<CreateWishlistWorkflowInput>) => {
    validateWishlistCountStep(input)
    const lists = transform({ input }, ({ input: { name, customer_id } }) => [
      { name, customer_id },
    ])
    const wishlists = createWishlistsStep(lists)
    return new WorkflowResponse(wishlists[0])
  }
)
