import type { StripeClient } from "../../../src/providers/payment-stripe/stripe-client"

type Resource<T> = Omit<Awaited<T>, "lastResponse">

/** Stripe's own types, of the SDK that the shop uses: the compiler checks the shapes. */
export type PaymentIntent = Resource<
  ReturnType<StripeClient["paymentIntents"]["confirm"]>
>
export type Charge = Resource<ReturnType<StripeClient["charges"]["update"]>>
export type Refund = Resource<ReturnType<StripeClient["refunds"]["update"]>>
export type Customer = Resource<ReturnType<StripeClient["customers"]["update"]>>
export type PaymentMethod = Resource<
  ReturnType<StripeClient["paymentMethods"]["attach"]>
>
export type SetupIntent = Resource<
  ReturnType<StripeClient["setupIntents"]["confirm"]>
>
export type Dispute = Resource<ReturnType<StripeClient["disputes"]["close"]>>

/** Any object that the API answers with. */
export type StripeObject = { id: string; object: string; created: number }

/** What Stripe tells an endpoint. */
export type StripeEvent = StripeObject & {
  object: "event"
  api_version: string
  data: { object: Record<string, unknown> }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** The parameters of a request: strings, nested as their names say. */
export type Params = { [name: string]: ParamValue }
export type ParamValue = string | Params | ParamValue[]
