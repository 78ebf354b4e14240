import http, { type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { StripeRefusal } from "./errors"
import type { Fault, Faults } from "./faults"
import type { Answer, IdempotencyKeys } from "./idempotency"
import { expand } from "./lists"
import {
  authenticate,
  checkClientSecret,
  receive,
  type ReceivedRequest,
} from "./request"
import { findRoute } from "./routes"
import { API_VERSION, type StripeState } from "./state"

export type StripeAccount = {
  state: StripeState
  faults: Faults
  idempotencyKeys: IdempotencyKeys
  requests: ReceivedRequest[]
  apiKey?: string
  /** Answers the simulator's own routes (`/_simulator/…`). */
  control: (path: string, body: string) => Promise<object>
}

/** Serves an account over HTTP. */
export async function listen(
  account: StripeAccount,
  port = 0
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    respond(account, request, response).catch((error: Error) =>
      send(response, {
        status: 500,
        body: { error: { type: "api_error", message: error.message } },
      })
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond(
  account: StripeAccount,
  incoming: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { key, ...request } = await receive(incoming)
  if (request.path.startsWith("/_simulator/")) {
    const body = await account.control(request.path, request.raw)
    send(response, { status: 200, body })
    return
  }
  account.requests.push(request)
  const fault = account.faults.take(request.method, request.path)
  if (fault && !("status" in fault) && spoil(fault, "before", response)) {
    return
  }
  const requestId = account.state.newId("req")
  const answer =
    fault && "status" in fault
      ? { answer: outage(fault.status), requestId }
      : work(account, request, key, requestId)
  if (fault && spoil(fault, "after", response)) {
    return
  }
  send(response, answer.answer, {
    "request-id": requestId,
    "stripe-version": API_VERSION,
    ...(request.idempotencyKey && {
      "idempotency-key": request.idempotencyKey,
      "original-request": answer.requestId,
      ...(answer.requestId !== requestId && { "idempotent-replayed": "true" }),
    }),
  })
}

/** Does what the request asks, once for each idempotency key. */
function work(
  account: StripeAccount,
  request: ReceivedRequest,
  key: string,
  requestId: string
): { answer: Answer; requestId: string } {
  const { idempotencyKeys, state } = account
  const idempotencyKey =
    request.method === "POST" ? request.idempotencyKey : undefined
  const fingerprint = `${request.method} ${request.path}\n${request.raw}`
  try {
    authenticate(key, account.apiKey)
    checkClientSecret(state, request)
    const known = idempotencyKey
      ? idempotencyKeys.recall(idempotencyKey, fingerprint)
      : undefined
    if (known) {
      return known
    }
    const answer = { status: 200, body: execute(account, request) }
    if (idempotencyKey) {
      idempotencyKeys.remember(idempotencyKey, fingerprint, answer, requestId)
    }
    return { answer, requestId }
  } catch (error) {
    if (!(error instanceof StripeRefusal)) {
      throw error
    }
    const answer = { status: error.status, body: structuredClone(error.body) }
    const executed = !error.beforeExecution && error.status !== 401
    if (
      idempotencyKey &&
      executed &&
      error.error.type !== "idempotency_error"
    ) {
      idempotencyKeys.remember(idempotencyKey, fingerprint, answer, requestId)
    }
    return { answer, requestId }
  }
}

function execute({ state }: StripeAccount, request: ReceivedRequest): object {
  const route = findRoute(request.method, request.path)
  if (!route) {
    throw new StripeRefusal(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${request.method}: ${request.path}). The simulator does not know it.`,
    })
  }
  const { params, fromBrowser, path } = request
  const result = route.handler({
    state,
    params,
    fromBrowser,
    id: route.id,
    url: path,
  })
  return expand(state, result, params)
}

function outage(status: number): Answer {
  return {
    status,
    body: {
      error:
        status === 429
          ? {
              type: "rate_limit_error",
              code: "rate_limit",
              message: "Request rate limit exceeded.",
            }
          : { type: "api_error", message: "An unknown error occurred" },
    },
  }
}

function spoil(
  fault: Fault,
  moment: "before" | "after",
  response: ServerResponse
): boolean {
  if ("hang" in fault && fault.hang === moment) {
    return true
  }
  if ("drop" in fault && fault.drop === moment) {
    response.socket?.destroy()
    return true
  }
  return false
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {}
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers })
  response.end(JSON.stringify(body, null, 2))
}
