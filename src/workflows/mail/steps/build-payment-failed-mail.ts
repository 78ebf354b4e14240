import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveOptions } from "../../../utils/resolve-options"
import {
  buildPaymentFailedData,
  type CartForMail,
} from "../data/build-payment-failed-data"
import type { QueueMailOf } from "../types"
import { mailLink } from "../utils/mail-link"
import { localeOf } from "../utils/prepare-mails"

export type PaymentFailedMailInput = {
  cart_id: string
  /** Of the attempt, such as the provider's event id: one mail for each. */
  attempt_id: string
  /** The provider's reason, in words. */
  reason?: string | null
  /** Money that was taken and goes back: the mail tells of that instead. */
  returned?: { amount: number; currency_code: string }
}

export const buildPaymentFailedMailStepId = "build-payment-failed-mail"
/** This step writes the mail about a payment that did not go through; a cart that nobody can be told of, or that is paid by now, has none. */
export const buildPaymentFailedMailStep = createStep(
  buildPaymentFailedMailStepId,
  async (
    { cart_id, attempt_id, reason, returned }: PaymentFailedMailInput,
    { container }
  ) => {
    const { mail } = resolveOptions(container)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "email",
        "currency_code",
        "customer_id",
        "locale",
        "metadata",
        "total",
        "completed_at",
        "customer.first_name",
        "customer.metadata",
        "shipping_address.first_name",
        "items.*",
        "items.subtotal",
      ],
      filters: { id: cart_id },
    })
    const cart = (data as unknown as CartForMail[])[0]
    if (!cart?.email || cart.completed_at) {
      return new StepResponse<QueueMailOf<"payment-failed">[]>([])
    }
    return new StepResponse<QueueMailOf<"payment-failed">[]>([
      {
        key: `payment-${returned ? "returned" : "failed"}:${attempt_id}`,
        template: "payment-failed",
        to: cart.email,
        customer_id: cart.customer_id,
        locale:
          cart.locale ??
          localeOf(cart.metadata) ??
          localeOf(cart.customer?.metadata),
        data: {
          ...buildPaymentFailedData(
            cart,
            reason,
            mailLink(mail.links, "checkout", { cart_id: cart.id })
          ),
          ...(returned && { ...returned, is_returned: true }),
        },
      },
    ])
  }
)
