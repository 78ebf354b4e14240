import type { RouteDescription } from "../http/describe-route"
import type { SchemaRegistry } from "./schema-registry"
import type { JsonSchema, Response } from "./types"

/** Medusa's shape of every refusal. */
export const ERROR_SCHEMA: JsonSchema = {
  type: "object",
  description: "Why a call was refused.",
  required: ["type", "message"],
  properties: {
    type: {
      type: "string",
      description: "The kind of error, for programs.",
      examples: ["invalid_data", "not_found", "unauthorized"],
    },
    message: { type: "string", description: "What is wrong, for people." },
    code: {
      type: "string",
      description: "What exactly is wrong, where programs need to know.",
    },
  },
}

/** Core's own guard names no type. */
export const UNAUTHORIZED_SCHEMA: JsonSchema = {
  ...ERROR_SCHEMA,
  required: ["message"],
}

type Refusal = { means: string; type: string; message: string }

const REFUSALS: Record<number, Refusal> = {
  400: {
    means: "The call is malformed, or the state of things forbids it",
    type: "invalid_data",
    message: "Invalid request: Unrecognized fields: 'colour'",
  },
  401: {
    means: "Nobody is signed in, or the token is no longer good",
    type: "unauthorized",
    message: "Unauthorized",
  },
  403: {
    means: "The caller is known and may not do this",
    type: "forbidden",
    message: "Forbidden",
  },
  404: {
    means: "There is no such thing, or it belongs to someone else",
    type: "not_found",
    message: "Nothing with this id was found",
  },
  413: {
    means: "The body is too large",
    type: "unknown_error",
    message: "request entity too large",
  },
  422: {
    means: "It exists already",
    type: "duplicate_error",
    message: "It exists already",
  },
  429: {
    means: "Too many calls; `Retry-After` says when to try again",
    type: "too_many_requests",
    message: "Too many attempts, try again later",
  },
  503: {
    means: "Not able to answer now",
    type: "unexpected_state",
    message: "Try again later",
  },
}

const SUCCESSES: Record<number, string> = {
  200: "Done",
  201: "Created",
  202: "Accepted; the work goes on",
  204: "Done, nothing to say",
  304: "Unchanged since the given `If-None-Match`",
}

/** The answers of a route: what it declares, and what follows from how it is guarded. */
export function responsesOf(
  route: RouteDescription,
  registry: SchemaRegistry,
  name: string
): Record<string, Response> {
  const responses: Record<string, Response> = {}
  for (const status of impliedRefusals(route)) {
    responses[status] = refusal(status)
  }
  Object.entries(route.responses).forEach(([key, answer], index) => {
    const status = Number(key)
    const example = index === 0 ? route.example?.response : undefined
    responses[status] =
      typeof answer === "string"
        ? {
            description: meaningOf(status),
            ...(answer && { content: mediaContent(answer, example) }),
          }
        : {
            description: meaningOf(status),
            content: {
              "application/json": {
                schema: registry.convert(answer, "output", `${name}${status}`),
                ...(example !== undefined && { example }),
              },
            },
          }
  })
  for (const [status, means] of Object.entries(route.errors ?? {})) {
    responses[status] = { ...refusal(Number(status)), description: means }
  }
  if (responses[429]) {
    responses[429].headers = {
      "Retry-After": {
        description: "Seconds to wait",
        schema: { type: "integer", minimum: 0 },
      },
    }
  }
  return { ...responses, default: refusal(undefined) }
}

function impliedRefusals({ path, auth, body, policies }: RouteDescription) {
  const isPublic = !/^\/(store|admin|auth|hooks)(\/|$)/.test(path)
  return [
    ...(isPublic ? [] : [400]),
    ...(auth === "customer" || auth === "admin" ? [401] : []),
    ...(policies ? [403] : []),
    ...(path.includes(":") ? [404] : []),
    ...(body ? [413] : []),
  ]
}

function refusal(status: number | undefined): Response {
  const known = status === undefined ? undefined : REFUSALS[status]
  return {
    description: known?.means ?? "Any other refusal",
    content: {
      "application/json": {
        schema: {
          $ref: `#/components/schemas/${status === 401 ? "Unauthorized" : "Error"}`,
        },
        ...(known && {
          example: { type: known.type, message: known.message },
        }),
      },
    },
  }
}

function mediaContent(mediaType: string, example: unknown) {
  const isText = mediaType.startsWith("text/")
  return {
    [mediaType]: {
      ...(isText && { schema: { type: "string" } }),
      ...(example !== undefined && { example }),
    },
  }
}

function meaningOf(status: number): string {
  return SUCCESSES[status] ?? REFUSALS[status]?.means ?? "Refused"
}
