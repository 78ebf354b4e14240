import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { WishlistWorkflowEvents } from "../../modules/wishlist/constants"
import { claimGuestWishlistStep } from "./steps/claim-guest-wishlist"

export type ClaimWishlistWorkflowInput = { token: string; customer_id: string }

export const claimWishlistWorkflowId = "claim-wishlist"
/** This workflow merges a guest's list into the default list of the customer who signs in. */
export const claimWishlistWorkflow = createWorkflow(
  claimWishlistWorkflowId,
  (input: WorkflowData<ClaimWishlistWorkflowInput>) => {
    const claimed = claimGuestWishlistStep(input)
    const data = transform({ claimed }, (result) => ({
      id: result.claimed.wishlist_id,
    }))
    emitEventStep({ eventName: WishlistWorkflowEvents.CLAIMED, data })
    return new WorkflowResponse(claimed)
  }
)
