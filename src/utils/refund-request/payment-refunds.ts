import type {
  BigNumberInput,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Core's row of a refund. */
export type RefundRow = {
  id: string
  payment_id: string
  amount: BigNumberInput
  raw_amount: BigNumberInput
  created_at: Date | string
  metadata: Record<string, unknown> | null
}

/**
 * What core's payment module can do and its interface does not say. Its own
 * `refundPayment` gives every attempt a new id, and with it a new idempotency key at
 * the provider: whoever must be able to try again after a crash has to choose the id.
 */
export type PaymentRefunds = {
  createRefunds(
    rows: {
      id: string
      payment: string
      amount: BigNumberInput
      created_by?: string | null
      note?: string | null
      metadata?: Record<string, unknown>
    }[]
  ): Promise<RefundRow[]>
  updateRefunds(row: {
    id: string
    metadata: Record<string, unknown>
  }): Promise<unknown>
  deleteRefunds(id: string): Promise<void>
  listRefunds(
    filters: Record<string, unknown>,
    config?: {
      take?: number
      skip?: number
      order?: Record<string, "ASC" | "DESC">
    }
  ): Promise<RefundRow[]>
  /** Sums captures and refunds up in the payment's collection. */
  maybeUpdatePaymentCollection_(collectionId: string): Promise<void>
  paymentProviderService_: {
    refundPayment(
      providerId: string,
      input: {
        data: Record<string, unknown> | undefined
        amount: BigNumberInput
        context: { idempotency_key: string }
      }
    ): Promise<{ data?: Record<string, unknown> }>
  }
} & Pick<IPaymentModuleService, "retrievePayment" | "updatePayment">

export function resolvePaymentRefunds(
  container: MedusaContainer
): PaymentRefunds {
  return container.resolve(Modules.PAYMENT) as unknown as PaymentRefunds
}

/** Metadata of a row whose money has not moved yet: nobody is to be told of it. */
export const REFUND_PENDING = "refund_pending"

/** Whether a refund is only promised so far; the provider has not said that it is done. */
export function isPendingRefund(refund: {
  metadata?: Record<string, unknown> | null
}): boolean {
  return refund.metadata?.[REFUND_PENDING] === true
}
