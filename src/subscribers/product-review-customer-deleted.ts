import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { eraseProductReviewAuthorWorkflow } from "../workflows/product-review"

/** A deleted customer leaves ratings behind, not a name; running again changes nothing. */
export default async function productReviewCustomerDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await eraseProductReviewAuthorWorkflow(container).run({
    input: { customer_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.DELETED,
  context: { subscriberId: "product-review-customer-deleted" },
}
