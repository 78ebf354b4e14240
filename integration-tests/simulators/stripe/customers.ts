import { group, mergeMetadata, onlyKnown, text } from "./params"
import type { StripeState } from "./state"
import type { Customer, Params } from "./types"

const PARAMS = [
  "address",
  "description",
  "email",
  "metadata",
  "name",
  "phone",
  "shipping",
]

export function createCustomer(state: StripeState, params: Params): Customer {
  onlyKnown(params, PARAMS)
  const id = state.newId("cus")
  const customer = state.customers.add({
    id,
    object: "customer",
    balance: 0,
    created: state.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    discount: null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: null,
    ...fields(params),
    metadata: mergeMetadata({}, params),
  } as Customer)
  state.record("customer.created", customer)
  return customer
}

export function updateCustomer(
  state: StripeState,
  customer: Customer,
  params: Params
): Customer {
  onlyKnown(params, PARAMS)
  Object.assign(customer, fields(params, customer), {
    metadata: mergeMetadata(customer.metadata, params),
  })
  state.record("customer.updated", customer)
  return customer
}

export function deleteCustomer(state: StripeState, customer: Customer): object {
  state.customers.delete(customer.id)
  for (const method of state.paymentMethods.list()) {
    if (method.customer === customer.id) {
      method.customer = null
    }
  }
  state.record("customer.deleted", customer)
  return { id: customer.id, object: "customer", deleted: true }
}

function fields(params: Params, current?: Customer): Partial<Customer> {
  return {
    address: (group(params, "address") ??
      current?.address ??
      null) as Customer["address"],
    description: text(params, "description") ?? current?.description ?? null,
    email: text(params, "email") ?? current?.email ?? null,
    name: text(params, "name") ?? current?.name ?? null,
    phone: text(params, "phone") ?? current?.phone ?? null,
  }
}
