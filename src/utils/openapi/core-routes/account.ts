import { z } from "@medusajs/framework/zod"
import { ResetPasswordRequest } from "@medusajs/medusa/api/auth/validators"
import {
  StoreCreateCustomer,
  StoreCreateCustomerAddress,
  StoreGetCustomerAddressesParams,
  StoreGetCustomerAddressParams,
  StoreGetCustomerParams,
  StoreUpdateCustomer,
  StoreUpdateCustomerAddress,
} from "@medusajs/medusa/api/store/customers/validators"
import type { RouteDescription } from "../../http/describe-route"
import {
  describeCoreRoute,
  exampleList,
  listOf,
  only,
} from "./describe-core-route"

const Customer = z.looseObject({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  phone: z.string().nullish(),
})
const Address = z.looseObject({
  id: z.string(),
  country_code: z.string().nullish(),
})
const CustomerAnswer = only("customer", Customer)
const Token = z.looseObject({
  token: z.string().describe("Bearer token of the next calls"),
})

const address = {
  id: "cuaddr_01M7Y0X0J7RNWQ8HEK3GAD02WC",
  first_name: "Ana",
  last_name: "Molnar",
  address_1: "Harbour Road 1",
  city: "Hamburg",
  postal_code: "20095",
  country_code: "de",
  is_default_shipping: true,
  is_default_billing: false,
}
const { id: _id, ...newAddress } = address
const customer = {
  id: "cus_01M7Y0WPQ23NE5NPWCBTC15A2G",
  email: "ana@example.com",
  first_name: "Ana",
  last_name: "Molnar",
  phone: null,
  has_account: true,
  addresses: [address],
}
const credentials = {
  email: "ana@example.com",
  password: "correct horse battery staple",
}
const token =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhY3Rvcl9pZCI6ImN1cyJ9.c2ln"
const addressParams = { address_id: address.id }

/** Core hands these to the auth provider as they come; email and password is its own rule. */
const EmailPassword = z.object({ email: z.string(), password: z.string() })

const POLICY =
  "A password has 8 to 128 characters, is hard to guess and does not rest on the email, the names or the shop; what is refused answers `details: [{rule, message}]`."

const signIn = (actor: "customer" | "user"): RouteDescription[] => {
  const whom = actor === "customer" ? "a customer" : "an admin"
  const path = `/auth/${actor}/emailpass`
  return [
    describeCoreRoute("POST", path, {
      feature: "account",
      summary: `Log ${whom} in with email and password`,
      auth: "none",
      body: EmailPassword,
      returns: z.looseObject({
        token: z.string().optional(),
        location: z.string().optional(),
      }),
      errors: {
        401: "Wrong email or password",
        403: "The account is suspended",
        429: "Too many wrong passwords; `Retry-After` says when to try again",
      },
      example: { body: credentials, response: { token } },
    }),
    describeCoreRoute("POST", `${path}/register`, {
      feature: "account",
      summary:
        actor === "customer"
          ? "Register an email and password; POST /store/customers then makes the customer"
          : "Register an email and password for an invited admin",
      auth: "none",
      body: EmailPassword,
      returns: Token,
      errors: {
        400: `Malformed, or a weak password. ${POLICY}`,
        401: "The email is registered already",
        429: "Too many registrations; `Retry-After` says when to try again",
      },
      example: { body: credentials, response: { token } },
    }),
    describeCoreRoute("POST", `${path}/reset-password`, {
      feature: "account",
      summary: `Ask for ${whom === "a customer" ? "a customer's" : "an admin's"} password reset mail`,
      description: "Answers the same whether the email is known or not.",
      auth: "none",
      body: ResetPasswordRequest,
      responses: { 201: "text/plain" },
      errors: { 429: "Asked too often; `Retry-After` says when to try again" },
      example: { body: { identifier: credentials.email }, response: "Created" },
    }),
    describeCoreRoute("POST", `${path}/update`, {
      feature: "account",
      summary: "Set a new password, with the token of the reset mail as bearer",
      description: `The token works once. Every session of the account ends, and a mail tells of it. ${POLICY} A password that is refused does not spend the token.`,
      auth: actor === "customer" ? "customer" : "admin",
      body: z.object({ password: z.string() }),
      returns: z.looseObject({ success: z.literal(true) }),
      example: {
        body: { password: credentials.password },
        response: { success: true },
      },
    }),
  ]
}

/** Core's routes for signing in and for one's own data. */
export const accountCoreRoutes: RouteDescription[] = [
  ...signIn("customer"),
  ...signIn("user"),
  describeCoreRoute("POST", "/auth/token/refresh", {
    feature: "account",
    summary: "Change a token that is still good for a new one",
    description:
      "The new one belongs to the same session and lives no longer than the old one did.",
    auth: "customer",
    returns: Token,
    example: { response: { token } },
  }),
  describeCoreRoute("POST", "/auth/session", {
    feature: "account",
    summary: "Change a bearer token for a session cookie",
    description: "The cookie belongs to the token's session and ends with it.",
    auth: "customer",
    returns: only("user", z.looseObject({ actor_id: z.string() })),
    example: {
      response: {
        user: {
          actor_id: customer.id,
          actor_type: "customer",
          auth_provider: "emailpass",
        },
      },
    },
  }),
  describeCoreRoute("DELETE", "/auth/session", {
    feature: "account",
    summary: "End the cookie's session",
    description: "The token that the cookie was made from ends with it.",
    auth: "customer",
    returns: z.looseObject({ success: z.literal(true) }),
    example: { response: { success: true } },
  }),
  describeCoreRoute("POST", "/store/customers", {
    feature: "account",
    summary:
      "Make the customer of a registered email, with its token as bearer",
    description: "The email is the one that was registered, and no other.",
    auth: "customer",
    query: StoreGetCustomerParams,
    body: StoreCreateCustomer,
    returns: CustomerAnswer,
    example: {
      body: {
        email: customer.email,
        first_name: customer.first_name,
        last_name: customer.last_name,
      },
      response: { customer: { ...customer, addresses: [] } },
    },
  }),
  describeCoreRoute("GET", "/store/customers/me", {
    feature: "account",
    summary: "Read my profile",
    auth: "customer",
    query: StoreGetCustomerParams,
    returns: CustomerAnswer,
    example: { response: { customer } },
  }),
  describeCoreRoute("POST", "/store/customers/me", {
    feature: "account",
    summary: "Change my profile",
    auth: "customer",
    query: StoreGetCustomerParams,
    body: StoreUpdateCustomer,
    returns: CustomerAnswer,
    example: {
      body: { phone: "+49 40 123456" },
      response: { customer: { ...customer, phone: "+49 40 123456" } },
    },
  }),
  describeCoreRoute("GET", "/store/customers/me/addresses", {
    feature: "account",
    summary: "List my addresses",
    auth: "customer",
    query: StoreGetCustomerAddressesParams,
    returns: listOf("addresses", Address),
    example: { response: exampleList("addresses", address, 50) },
  }),
  describeCoreRoute("POST", "/store/customers/me/addresses", {
    feature: "account",
    summary: "Add an address",
    auth: "customer",
    query: StoreGetCustomerParams,
    body: StoreCreateCustomerAddress,
    returns: CustomerAnswer,
    example: { body: newAddress, response: { customer } },
  }),
  describeCoreRoute("GET", "/store/customers/me/addresses/:address_id", {
    feature: "account",
    summary: "Read one of my addresses",
    auth: "customer",
    query: StoreGetCustomerAddressParams,
    returns: only("address", Address),
    example: { params: addressParams, response: { address } },
  }),
  describeCoreRoute("POST", "/store/customers/me/addresses/:address_id", {
    feature: "account",
    summary: "Change one of my addresses",
    auth: "customer",
    query: StoreGetCustomerParams,
    body: StoreUpdateCustomerAddress,
    returns: CustomerAnswer,
    example: {
      params: addressParams,
      body: { city: "Hamburg" },
      response: { customer },
    },
  }),
  describeCoreRoute("DELETE", "/store/customers/me/addresses/:address_id", {
    feature: "account",
    summary: "Delete one of my addresses",
    auth: "customer",
    query: StoreGetCustomerAddressParams,
    returns: z.looseObject({
      id: z.string(),
      object: z.literal("address"),
      deleted: z.literal(true),
      parent: Customer,
    }),
    example: {
      params: addressParams,
      response: {
        id: address.id,
        object: "address",
        deleted: true,
        parent: { ...customer, addresses: [] },
      },
    },
  }),
]
