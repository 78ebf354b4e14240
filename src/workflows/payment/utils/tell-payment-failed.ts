import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { paymentWords, type PaymentWord } from "../../../utils/payment/words"
import { resolveOptions } from "../../../utils/resolve-options"
import { queuePaymentFailedMailWorkflow } from "../../mail/queue-payment-failed-mail"
import { localeOf } from "../../mail/utils/prepare-mails"

/** Tells a shopper that a payment did not go through: once a session, in the cart's language. */
export async function tellPaymentFailed(
  container: MedusaContainer,
  {
    cartId,
    sessionId,
    word,
  }: { cartId: string; sessionId: string; word: PaymentWord }
): Promise<void> {
  await queuePaymentFailedMailWorkflow(container).run({
    input: {
      cart_id: cartId,
      attempt_id: sessionId,
      reason: paymentWords(word, await cartLocale(container, cartId)),
    },
  })
}

/** The language of a cart's shopper. */
export async function cartLocale(
  container: MedusaContainer,
  cartId: string
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "locale", "metadata", "customer.metadata"],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as {
    locale?: string | null
    metadata?: unknown
    customer?: { metadata?: unknown } | null
  }[]
  return (
    cart?.locale ??
    localeOf(cart?.metadata) ??
    localeOf(cart?.customer?.metadata) ??
    resolveOptions(container).shop.locale
  )
}
