import type { RouteAuth } from "../http/describe-route"
import type { JsonSchema } from "./types"

/** The ways to say who is calling. */
export const SECURITY_SCHEMES: Record<string, JsonSchema> = {
  publishableKey: {
    type: "apiKey",
    in: "header",
    name: "x-publishable-api-key",
    description:
      "Names the sales channel; every call under /store carries it. It is public.",
  },
  customerToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The access token of a customer's login.",
  },
  customerSession: {
    type: "apiKey",
    in: "cookie",
    name: "connect.sid",
    description: "The cookie that POST /auth/session sets for a customer.",
  },
  adminToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The token of an admin's login, POST /auth/user/emailpass.",
  },
  adminSession: {
    type: "apiKey",
    in: "cookie",
    name: "connect.sid",
    description: "The cookie that POST /auth/session sets for an admin.",
  },
  adminApiKey: {
    type: "http",
    scheme: "basic",
    description:
      "A secret API key as the user name, with an empty password: for programs.",
  },
}

/** Any one of the answered sets of schemes opens the route. */
export function securityOf(
  path: string,
  auth: RouteAuth
): Record<string, string[]>[] {
  const always = /^\/store(\/|$)/.test(path) ? ["publishableKey"] : []
  return callersOf(auth).map((callers) =>
    Object.fromEntries([...always, ...callers].map((name) => [name, []]))
  )
}

function callersOf(auth: RouteAuth): string[][] {
  switch (auth) {
    case "admin":
      return [["adminToken"], ["adminSession"], ["adminApiKey"]]
    case "customer":
      return [["customerToken"], ["customerSession"]]
    case "customer?":
      return [[], ["customerToken"], ["customerSession"]]
    case "none":
      return [[]]
  }
}
