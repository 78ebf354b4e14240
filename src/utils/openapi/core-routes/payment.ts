import { z } from "@medusajs/framework/zod"
import {
  StoreCreatePaymentCollection,
  StoreCreatePaymentSession,
  StoreGetPaymentCollectionParams,
} from "@medusajs/medusa/api/store/payment-collections/validators"
import { StoreGetPaymentProvidersParams } from "@medusajs/medusa/api/store/payment-providers/validators"
import {
  StoreCalculateShippingOptionPrice,
  StoreGetShippingOptions,
  StoreGetShippingOptionsParams,
} from "@medusajs/medusa/api/store/shipping-options/validators"
import type { RouteDescription } from "../../http/describe-route"
import {
  describeCoreRoute,
  exampleList,
  listOf,
  only,
} from "./describe-core-route"

const ShippingOption = z.looseObject({
  id: z.string(),
  name: z.string(),
  price_type: z.string(),
})
const PaymentCollection = z.looseObject({
  id: z.string(),
  currency_code: z.string(),
  amount: z.number(),
  payment_sessions: z
    .array(z.looseObject({ id: z.string(), provider_id: z.string() }))
    .optional(),
})

const cartId = "cart_01M7Y0WQSR7K7NY4A4391SCS6K"
const shippingOption = {
  id: "so_01M7Y0K0SG2NR14B4GNHX0ZKSY",
  name: "Express",
  price_type: "flat",
  amount: 9.9,
}
const collection = {
  id: "pay_col_01M7Y0WVE66BGWZ7RMRYT9MSTW",
  currency_code: "eur",
  amount: 19.9,
  payment_sessions: [],
}

/** Core's routes for shipping choices and for paying. */
export const paymentCoreRoutes: RouteDescription[] = [
  describeCoreRoute("GET", "/store/shipping-options", {
    feature: "checkout",
    summary: "List the ways in which a cart can be shipped",
    auth: "none",
    query: StoreGetShippingOptions,
    returns: z.looseObject({ shipping_options: z.array(ShippingOption) }),
    example: {
      query: { cart_id: cartId },
      response: { shipping_options: [shippingOption] },
    },
  }),
  describeCoreRoute("POST", "/store/shipping-options/:id/calculate", {
    feature: "checkout",
    summary: "Ask the price of an option that the carrier calculates",
    auth: "none",
    query: StoreGetShippingOptionsParams,
    body: StoreCalculateShippingOptionPrice,
    returns: only("shipping_option", ShippingOption),
    example: {
      params: { id: shippingOption.id },
      body: { cart_id: cartId },
      response: {
        shipping_option: { ...shippingOption, price_type: "calculated" },
      },
    },
  }),
  describeCoreRoute("GET", "/store/payment-providers", {
    feature: "payment",
    summary: "List the ways of paying in a region",
    auth: "none",
    query: StoreGetPaymentProvidersParams,
    returns: listOf("payment_providers", z.looseObject({ id: z.string() })),
    example: {
      query: { region_id: "reg_01M7Y0K0N7SQ7ASGKSG68VE1F9" },
      response: exampleList(
        "payment_providers",
        { id: "pp_system_default", is_enabled: true },
        20
      ),
    },
  }),
  describeCoreRoute("POST", "/store/payment-collections", {
    feature: "payment",
    summary: "Open the payment of a cart, or answer the one that is open",
    auth: "customer?",
    query: StoreGetPaymentCollectionParams,
    body: StoreCreatePaymentCollection,
    returns: only("payment_collection", PaymentCollection),
    example: {
      body: { cart_id: cartId },
      response: { payment_collection: collection },
    },
  }),
  describeCoreRoute("POST", "/store/payment-collections/:id/payment-sessions", {
    feature: "payment",
    summary: "Start paying with a provider",
    description:
      "With Stripe, `data.client_secret` of the session is what Stripe's own form wants.",
    auth: "customer?",
    query: StoreGetPaymentCollectionParams,
    body: StoreCreatePaymentSession,
    returns: only("payment_collection", PaymentCollection),
    example: {
      params: { id: collection.id },
      body: { provider_id: "pp_system_default" },
      response: {
        payment_collection: {
          ...collection,
          payment_sessions: [
            {
              id: "payses_01M7Y0WVMCQT26VCV7GZT820GE",
              provider_id: "pp_system_default",
              status: "pending",
              amount: 19.9,
              currency_code: "eur",
              data: {},
            },
          ],
        },
      },
    },
  }),
]
