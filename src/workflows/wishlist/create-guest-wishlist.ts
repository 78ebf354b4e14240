import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { hashToken } from "../../utils/random-token"
import { createWishlistsStep } from "./steps/create-wishlists"

export type CreateGuestWishlistWorkflowInput = { name: string; token: string }

export const createGuestWishlistWorkflowId = "create-guest-wishlist"
/** This workflow creates a guest's list, opened by a token that is not stored. */
export const createGuestWishlistWorkflow = createWorkflow(
  createGuestWishlistWorkflowId,
  (input: WorkflowData<CreateGuestWishlistWorkflowInput>) => {
    const lists = transform({ input }, ({ input: { name, token } }) => [
      { name, guest_token_hash: hashToken(token) },
    ])
    const wishlists = createWishlistsStep(lists)
    return new WorkflowResponse(wishlists[0])
  }
)
