import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "../mail/queue-mail"
import { findWishlistNoticesStep } from "./steps/find-wishlist-notices"
import { rememberSeenItemsStep } from "./steps/remember-seen-items"

export type SendWishlistNoticesWorkflowInput = { customer_ids: string[] }

export const sendWishlistNoticesWorkflowId = "send-wishlist-notices"
/** This workflow tells customers of dropped prices and of what is back in stock, each change once. */
export const sendWishlistNoticesWorkflow = createWorkflow(
  sendWishlistNoticesWorkflowId,
  (input: WorkflowData<SendWishlistNoticesWorkflowInput>) => {
    const notices = findWishlistNoticesStep(input)
    const mails = transform({ notices }, (data) => data.notices.mails)
    queueMailWorkflow.runAsStep({ input: mails })
    const seen = transform({ notices }, (data) => data.notices.seen)
    rememberSeenItemsStep(seen)
    const told = transform({ notices }, (data) => ({
      mails: data.notices.mails.length,
    }))
    return new WorkflowResponse(told)
  }
)
