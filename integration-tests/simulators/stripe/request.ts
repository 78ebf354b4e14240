import type { IncomingMessage } from "node:http"
import { StripeRefusal } from "./errors"
import { parseForm } from "./form"
import { text } from "./params"
import type { StripeState } from "./state"
import type { Params } from "./types"

/** A request as the simulator received it; tests assert what the shop sent. */
export type ReceivedRequest = {
  method: string
  path: string
  params: Params
  /** The body or query as it came. */
  raw: string
  idempotencyKey?: string
  /** Stripe.js in the shopper's browser (publishable key) rather than the shop. */
  fromBrowser: boolean
}

/** Reads a request whole. */
export async function receive(
  request: IncomingMessage
): Promise<ReceivedRequest & { key: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
  }
  const method = request.method ?? "GET"
  const { pathname, search } = new URL(request.url ?? "/", "http://stripe")
  const raw = Buffer.concat(chunks).toString() || search.slice(1)
  const params = parseForm(raw)
  const key = keyOf(request.headers.authorization) ?? text(params, "key") ?? ""
  const idempotencyKey = request.headers["idempotency-key"]
  return {
    method,
    path: pathname,
    params,
    raw,
    key,
    fromBrowser: key.startsWith("pk_"),
    ...(typeof idempotencyKey === "string" && { idempotencyKey }),
  }
}

/** The key as the SDK sends it (Bearer), or as `curl -u sk_test_…:` does (Basic). */
function keyOf(authorization: string | undefined): string | undefined {
  const [scheme, value = ""] = authorization?.split(" ") ?? []
  return scheme === "Basic"
    ? Buffer.from(value, "base64").toString().split(":")[0]
    : scheme && value
}

/** @throws {StripeRefusal} 401 when the key is missing or not the account's */
export function authenticate(key: string, apiKey: string | undefined): void {
  if (!key) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
    )
  }
  const valid = key.startsWith("pk_")
    ? true
    : apiKey
      ? key === apiKey
      : /^[sr]k_/.test(key)
  if (!valid) {
    throw unauthorized(
      `Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}`
    )
  }
}

/** A browser may touch only the intent whose secret it was given. */
export function checkClientSecret(
  state: StripeState,
  { fromBrowser, path, params }: ReceivedRequest
): void {
  if (!fromBrowser || path === "/v1/payment_methods") {
    return
  }
  const id = path.split("/")[3] ?? ""
  const intent = state.paymentIntents.find(id) ?? state.setupIntents.find(id)
  if (!intent || intent.client_secret !== text(params, "client_secret")) {
    throw new StripeRefusal(401, {
      type: "invalid_request_error",
      code: "payment_intent_invalid_parameter",
      message:
        "The client_secret provided does not match any associated PaymentIntent on this account. Ensure the publishable key used belongs to the same account that created the PaymentIntent.",
      param: "client_secret",
    })
  }
}

function unauthorized(message: string): StripeRefusal {
  return new StripeRefusal(401, { type: "invalid_request_error", message })
}
