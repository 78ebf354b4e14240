import type {
  MedusaContainer,
  PaymentSessionStatus,
  ProviderWebhookPayload,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What became of the money of a payment at its provider. */
export type ProviderPaymentState =
  /** Waits for the shopper; `failure` says whether an attempt was refused. */
  | "open"
  /** Waits for the shopper's bank. */
  | "action"
  | "processing"
  /** The money is reserved and can be taken. */
  | "held"
  /** The money was taken. */
  | "paid"
  | "canceled"

/** A payment as its provider knows it; amounts in the currency's main unit. */
export type ProviderPayment = {
  id: string
  /** The session that started it; undefined when it is not this shop's. */
  session_id: string | undefined
  state: ProviderPaymentState
  /** What core calls that state. */
  status: PaymentSessionStatus
  amount: number
  /** What was taken so far. */
  received: number
  refunded: number
  currency_code: string
  /** When the money was taken or reserved. */
  paid_at: Date | undefined
  is_disputed: boolean
  /** Why the last attempt was refused. */
  failure: PaymentFailure | undefined
  /** What core keeps with the session. */
  data: Record<string, unknown>
}

/** A refused payment in the provider's words. */
export type PaymentFailure = {
  code: string | undefined
  decline_code: string | undefined
  message: string | undefined
}

export type ProviderDispute = {
  id: string
  /** The payment's id at the provider. */
  reference: string | undefined
  amount: number
  currency_code: string
  reason: string
  status: string
}

/** A provider's report that something happened to a payment. */
export type ProviderEvent = {
  id: string
  type: string
  /** The event as it came. */
  payload: Record<string, unknown>
}

/** What an event is about, as far as this feature cares. */
export type ProviderEventSubject =
  | {
      about: "payment"
      reference: string
      /** As the event says it; undefined when such an event does not say. */
      session_id?: string | null
    }
  | { about: "dispute"; dispute: ProviderDispute }
  | { about: "nothing" }

export type ProviderPaymentPage = {
  payments: ProviderPayment[]
  /** Where the next page begins; undefined when this was the last one. */
  next: string | undefined
}

/**
 * What a payment provider offers beyond core's interface, so that the shop can
 * compare its books with the provider's. A provider has it as `gateway`.
 */
export interface PaymentGateway {
  /** @throws {MedusaError} INVALID_DATA when the provider did not sign it */
  readEvent(payload: ProviderWebhookPayload["payload"]): ProviderEvent
  subjectOf(payload: Record<string, unknown>): ProviderEventSubject
  /** @returns undefined when the provider does not know it */
  retrieve(reference: string): Promise<ProviderPayment | undefined>
  /** Payments started in a time, newest first. */
  list(input: {
    from: Date
    to: Date
    after?: string | null
  }): Promise<ProviderPaymentPage>
  disputes(reference: string): Promise<ProviderDispute[]>
  /** Gives money back, or lets go of what is only held; once for each key. */
  giveBack(
    payment: ProviderPayment,
    options: { amount?: number; key: string }
  ): Promise<void>
}

/** The gateway of a provider; undefined when it has none or is not there. */
export function findPaymentGateway(
  container: MedusaContainer,
  providerId: string
): PaymentGateway | undefined {
  const payment: unknown = container.resolve(Modules.PAYMENT)
  // Core has no public way to its providers: this file alone takes this one.
  const { __container__ } = (
    payment as {
      paymentProviderService_: {
        __container__: Record<string, { gateway?: PaymentGateway }>
      }
    }
  ).paymentProviderService_
  try {
    return __container__[providerId]?.gateway
  } catch {
    // The container throws for a name that it does not know.
    return undefined
  }
}

/** Ids of the providers that are loaded. */
export async function listPaymentProviderIds(
  container: MedusaContainer
): Promise<string[]> {
  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ is_enabled: true }, { take: 1000 })
  return providers.map(({ id }) => id)
}
