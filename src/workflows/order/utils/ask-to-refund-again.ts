import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  OrderPayment,
  OrderRefund,
} from "../../../utils/order/order-money"

/** Core's payment module hands its providers a key with each refund, and offers no way to ask again with the same. */
type Providers = {
  paymentProviderService_: {
    refundPayment(
      providerId: string,
      input: {
        data?: Record<string, unknown>
        amount: unknown
        context: { idempotency_key: string }
      }
    ): Promise<unknown>
  }
}

/**
 * Asks a provider for a refund that is on the books and may never have reached it,
 * with the key it was first asked with: what it has done already it does not do again.
 */
export async function askToRefundAgain(
  container: MedusaContainer,
  { provider_id, data }: OrderPayment,
  { id, amount, raw_amount }: OrderRefund
): Promise<void> {
  const { paymentProviderService_: providers } = container.resolve(
    Modules.PAYMENT
  ) as unknown as Providers
  await providers.refundPayment(provider_id, {
    data,
    amount: raw_amount ?? amount,
    context: { idempotency_key: id },
  })
}
