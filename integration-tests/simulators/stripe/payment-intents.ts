import { invalidRequest } from "./errors"
import { readAmount, readCaptureMethod, readCurrency } from "./intent-params"
import { flag, group, mergeMetadata, onlyKnown, text, texts } from "./params"
import { usePaymentMethod } from "./payment-methods"
import type { StripeState } from "./state"
import type { Params, PaymentIntent } from "./types"

export const CREATE_PARAMS = [
  "amount",
  "automatic_payment_methods",
  "capture_method",
  "confirm",
  "confirmation_method",
  "currency",
  "customer",
  "description",
  "error_on_requires_action",
  "metadata",
  "off_session",
  "payment_method",
  "payment_method_configuration",
  "payment_method_data",
  "payment_method_options",
  "payment_method_types",
  "receipt_email",
  "return_url",
  "setup_future_usage",
  "shipping",
  "statement_descriptor",
  "statement_descriptor_suffix",
  "transfer_group",
]

export function createIntent(
  state: StripeState,
  params: Params
): PaymentIntent {
  onlyKnown(params, CREATE_PARAMS)
  const amount = readAmount(params)
  const currency = readCurrency(params)
  const id = state.newId("pi")
  const customer = text(params, "customer")
  if (customer) {
    state.customers.get(customer, "customer")
  }
  const method = text(params, "payment_method")
  const types = texts(params, "payment_method_types")
  const automatic = group(params, "automatic_payment_methods")
  const intent: PaymentIntent = {
    id,
    object: "payment_intent",
    amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    // Without a list of types, Stripe takes what the Dashboard has enabled.
    automatic_payment_methods: types
      ? null
      : {
          enabled: true,
          allow_redirects:
            automatic && text(automatic, "allow_redirects") === "never"
              ? "never"
              : "always",
        },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: readCaptureMethod(params),
    client_secret: `${id}_secret_${state.newId("x").slice(2)}`,
    confirmation_method: "automatic",
    created: state.now(),
    currency,
    customer: customer ?? null,
    description: text(params, "description") ?? null,
    invoice: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: mergeMetadata({}, params),
    next_action: null,
    on_behalf_of: null,
    payment_method: method ? usePaymentMethod(state, method).id : null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: types ?? ["card", "link"],
    processing: null,
    receipt_email: text(params, "receipt_email") ?? null,
    review: null,
    setup_future_usage:
      (text(
        params,
        "setup_future_usage"
      ) as PaymentIntent["setup_future_usage"]) ?? null,
    shipping: null,
    source: null,
    statement_descriptor: text(params, "statement_descriptor") ?? null,
    statement_descriptor_suffix:
      text(params, "statement_descriptor_suffix") ?? null,
    status: method ? "requires_confirmation" : "requires_payment_method",
    transfer_data: null,
    transfer_group: text(params, "transfer_group") ?? null,
  }
  state.paymentIntents.add(intent)
  state.record("payment_intent.created", intent)
  return intent
}

const CHANGEABLE = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
]

export function updateIntent(
  state: StripeState,
  intent: PaymentIntent,
  params: Params
): PaymentIntent {
  onlyKnown(params, CREATE_PARAMS)
  const changesPayment = ["amount", "currency", "payment_method"].some(
    (name) => name in params
  )
  if (changesPayment && !CHANGEABLE.includes(intent.status)) {
    throw invalidRequest(
      `This PaymentIntent's amount could not be updated because it has a status of ${intent.status}. You may only update the amount of a PaymentIntent with one of the following statuses: ${CHANGEABLE.join(", ")}.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent }
    )
  }
  if ("amount" in params) {
    intent.amount = readAmount(params)
  }
  if ("currency" in params) {
    intent.currency = readCurrency(params)
  }
  const method = text(params, "payment_method")
  if (method) {
    intent.payment_method = usePaymentMethod(state, method).id
    intent.status = "requires_confirmation"
  }
  const customer = text(params, "customer")
  if (customer) {
    intent.customer = state.customers.get(customer, "customer").id
  }
  intent.description = text(params, "description") ?? intent.description
  intent.receipt_email = text(params, "receipt_email") ?? intent.receipt_email
  intent.metadata = mergeMetadata(intent.metadata, params)
  return intent
}

/** Whether the intent was asked to be confirmed as it is created. */
export function confirmsAtOnce(params: Params): boolean {
  return flag(params, "confirm") === true
}
