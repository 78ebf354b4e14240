import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { Modules } from "@medusajs/framework/utils"
import {
  PRODUCT_REVIEW_MODULE,
  ProductReviewWorkflowEvents,
} from "../modules/product-review/constants"
import type ProductReviewModuleService from "../modules/product-review/service"

/**
 * Tells the admins' feed that reviews wait for them: once an hour, however many
 * come, since the hour is in the notification's key.
 */
export default async function productReviewCreated({
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const { count } = await container
    .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
    .findReviews({
      status: "pending",
      order: "-created_at",
      limit: 1,
      offset: 0,
    })
  const hour = new Date().toISOString().slice(0, 13)
  if (!count) {
    return
  }
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    idempotency_key: `product-review-pending:${hour}`,
    data: {
      title: "Reviews wait for approval",
      description:
        count === 1 ? "1 review is pending" : `${count} reviews are pending`,
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    ProductReviewWorkflowEvents.CREATED,
    ProductReviewWorkflowEvents.UPDATED,
  ],
  context: { subscriberId: "product-review-created" },
}
