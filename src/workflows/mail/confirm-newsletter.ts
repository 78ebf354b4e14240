import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { confirmNewsletterStep } from "./steps/confirm-newsletter"
import { setEmailPreferencesStep } from "./steps/set-email-preferences"

export const confirmNewsletterWorkflowId = "confirm-newsletter"
/** This workflow subscribes an address whose owner has followed the link. */
export const confirmNewsletterWorkflow = createWorkflow(
  confirmNewsletterWorkflowId,
  (input: WorkflowData<{ token: string }>) => {
    const confirmed = confirmNewsletterStep(input)
    const wish = transform({ confirmed }, ({ confirmed }) => ({
      address: confirmed.address,
      change: { marketing: true },
      source: "newsletter",
    }))
    setEmailPreferencesStep(wish)
    return new WorkflowResponse(confirmed)
  }
)
