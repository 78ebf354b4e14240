import { z } from "@medusajs/framework/zod"
import {
  StoreAddCartLineItem,
  StoreAddCartPromotions,
  StoreAddCartShippingMethods,
  StoreCreateCart,
  StoreGetCartsCart,
  StoreRemoveCartPromotions,
  StoreUpdateCart,
  StoreUpdateCartCustomer,
  StoreUpdateCartLineItem,
} from "@medusajs/medusa/api/store/carts/validators"
import { StoreGetOrderParams } from "@medusajs/medusa/api/store/orders/validators"
import type { RouteDescription } from "../../http/describe-route"
import { describeCoreRoute, only } from "./describe-core-route"
import { orderExample, OrderSchema } from "./order"

const Cart = z.looseObject({
  id: z.string(),
  currency_code: z.string(),
  region_id: z.string().nullish(),
  email: z.string().nullish(),
  items: z.array(z.looseObject({ id: z.string() })).optional(),
  total: z.number().optional(),
})
const CartAnswer = only("cart", Cart)

const item = {
  id: "cali_01M7Y0WQSVNBGQYQ4S30CETG6R",
  variant_id: "variant_01M7Y0WNYDZS4R5VS61BMFEQZG",
  product_title: "Blue mug",
  variant_title: "Standard",
  quantity: 1,
  unit_price: 10,
  total: 10,
}
const cart = {
  id: "cart_01M7Y0WQSR7K7NY4A4391SCS6K",
  currency_code: "eur",
  region_id: "reg_01M7Y0K0N7SQ7ASGKSG68VE1F9",
  email: "ana@example.com",
  items: [item],
  shipping_methods: [],
  promotions: [],
  item_total: 10,
  shipping_total: 0,
  discount_total: 0,
  tax_total: 1.6666666666666667,
  total: 10,
}
const shippingMethod = {
  id: "casm_01M7Y0WSGHTPSC4006A1JWGXNM",
  shipping_option_id: "so_01M7Y0K0SG2NR14B4GNHX0ZKSY",
  amount: 9.9,
}
const shippedCart = {
  ...cart,
  shipping_methods: [shippingMethod],
  shipping_total: 9.9,
  total: 19.9,
}
const params = { id: cart.id }
const shared = {
  feature: "checkout",
  auth: "none",
  query: StoreGetCartsCart,
  returns: CartAnswer,
} as const

/** Ours in core's place: same path, same answers. */
export const completeCartRoute = describeCoreRoute(
  "POST",
  "/store/carts/:id/complete",
  {
    ...shared,
    summary: "Place the order",
    description: `Answers \`{ type: "order", order }\`, or \`{ type: "cart", cart, error }\` when the
payment is declined or not finished: \`error.message\` says why in the cart's language, and the same cart can be paid again at once.`,
    auth: "customer?",
    query: StoreGetOrderParams,
    returns: z.union([
      z.looseObject({ type: z.literal("order"), order: OrderSchema }),
      z.looseObject({
        type: z.literal("cart"),
        cart: Cart,
        error: z.object({
          type: z.enum([
            "payment_authorization_error",
            "payment_requires_more_error",
          ]),
          name: z.string(),
          message: z.string(),
          code: z.string(),
        }),
      }),
    ]),
    example: { params, response: { type: "order", order: orderExample } },
  }
)

/** Core's route, which this package serves itself. */
export const createCartRoute: RouteDescription = describeCoreRoute(
  "POST",
  "/store/carts",
  {
    ...shared,
    summary: "Create a cart",
    description:
      "Signed in, the cart is the customer's. An address in `email` does not make it that account's: who is not signed in stays a guest. Lines together never take more than there is in stock.",
    auth: "customer?",
    body: StoreCreateCart(),
    example: {
      body: { region_id: cart.region_id, email: cart.email },
      response: { cart: { ...cart, items: [], tax_total: 0, total: 0 } },
    },
  }
)

/** Core's routes from the first item to the order. */
export const cartCoreRoutes: RouteDescription[] = [
  describeCoreRoute("GET", "/store/carts/:id", {
    ...shared,
    summary: "Read a cart",
    description:
      "A cart of a customer with an account answers 404 to anyone else, on every route that takes it; a guest's cart belongs to who knows its id.",
    auth: "customer?",
    example: { params, response: { cart } },
  }),
  describeCoreRoute("POST", "/store/carts/:id", {
    ...shared,
    summary: "Change a cart: email, addresses, region, promotion codes",
    auth: "customer?",
    body: StoreUpdateCart(),
    example: {
      params,
      body: {
        email: cart.email,
        shipping_address: {
          first_name: "Ana",
          last_name: "Molnar",
          address_1: "Harbour Road 1",
          city: "Hamburg",
          postal_code: "20095",
          country_code: "de",
        },
      },
      response: { cart },
    },
  }),
  describeCoreRoute("POST", "/store/carts/:id/customer", {
    ...shared,
    summary: "Give a guest's cart to the customer who signed in",
    auth: "customer",
    body: StoreUpdateCartCustomer,
    example: { params, body: {}, response: { cart } },
  }),
  describeCoreRoute("POST", "/store/carts/:id/line-items", {
    ...shared,
    summary: "Put a variant in a cart",
    description:
      "Quantities are whole, from 1 to 9999. Stock is compared with all lines of the cart together; a refusal has the code `insufficient_inventory` and names the product and how many are left.",
    auth: "customer?",
    body: StoreAddCartLineItem,
    example: {
      params,
      body: { variant_id: item.variant_id, quantity: 1 },
      response: { cart },
    },
  }),
  describeCoreRoute("POST", "/store/carts/:id/line-items/:line_id", {
    ...shared,
    summary: "Change the quantity of an item; 0 removes it",
    description:
      "Whole quantities up to 9999; stock is compared with all lines of the cart together.",
    auth: "customer?",
    body: StoreUpdateCartLineItem,
    example: {
      params: { ...params, line_id: item.id },
      body: { quantity: 1 },
      response: { cart },
    },
  }),
  describeCoreRoute("DELETE", "/store/carts/:id/line-items/:line_id", {
    ...shared,
    summary: "Remove an item",
    auth: "customer?",
    returns: z.looseObject({
      id: z.string(),
      object: z.literal("line-item"),
      deleted: z.literal(true),
      parent: Cart,
    }),
    example: {
      params: { ...params, line_id: item.id },
      response: {
        id: item.id,
        object: "line-item",
        deleted: true,
        parent: { ...cart, items: [], tax_total: 0, total: 0 },
      },
    },
  }),
  describeCoreRoute("POST", "/store/carts/:id/promotions", {
    ...shared,
    summary: "Use promotion codes",
    auth: "customer?",
    body: StoreAddCartPromotions,
    example: {
      params,
      body: { promo_codes: ["SUMMER10"] },
      response: {
        cart: {
          ...cart,
          promotions: [{ code: "SUMMER10" }],
          discount_total: 1,
          tax_total: 1.5,
          total: 9,
        },
      },
    },
  }),
  describeCoreRoute("DELETE", "/store/carts/:id/promotions", {
    ...shared,
    summary: "Take promotion codes off",
    auth: "customer?",
    body: StoreRemoveCartPromotions,
    example: {
      params,
      body: { promo_codes: ["SUMMER10"] },
      response: { cart },
    },
  }),
  describeCoreRoute("POST", "/store/carts/:id/shipping-methods", {
    ...shared,
    summary: "Choose how the cart is shipped",
    auth: "customer?",
    body: StoreAddCartShippingMethods,
    example: {
      params,
      body: { option_id: shippingMethod.shipping_option_id },
      response: { cart: shippedCart },
    },
  }),
  completeCartRoute,
]
