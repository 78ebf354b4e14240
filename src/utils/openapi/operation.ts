import type { RouteDescription } from "../http/describe-route"
import { curlSample } from "./curl-sample"
import { parametersOf } from "./parameters"
import { responsesOf } from "./responses"
import type { SchemaRegistry } from "./schema-registry"
import { securityOf } from "./security"
import type { Operation } from "./types"

/** Describes one route as OpenAPI does. */
export function operationOf(
  route: RouteDescription,
  registry: SchemaRegistry,
  serverUrl: string
): Operation {
  const operationId = operationIdOf(route)
  const name = operationId[0].toUpperCase() + operationId.slice(1)
  const parameters = parametersOf(route, registry, name)
  const requestBody = requestBodyOf(route, registry, name)
  return {
    operationId,
    tags: [route.feature],
    summary: route.summary,
    ...(route.description && { description: route.description }),
    security: securityOf(route.path, route.auth),
    ...(parameters.length && { parameters }),
    ...(requestBody && { requestBody }),
    responses: responsesOf(route, registry, name),
    "x-codeSamples": [
      { lang: "Shell", label: "curl", source: curlSample(route, serverUrl) },
    ],
  }
}

/** `getStoreCartsById` for GET /store/carts/:id. */
export function operationIdOf({ method, path }: RouteDescription): string {
  const words = path
    .split("/")
    .filter(Boolean)
    .flatMap((segment) =>
      segment.startsWith(":") ? ["by", segment.slice(1)] : [segment]
    )
    .flatMap((segment) => segment.split(/[^a-zA-Z0-9]+/))
  return [method.toLowerCase(), ...words.map(capitalise)].join("")
}

function requestBodyOf(
  { body, bodyType, example }: RouteDescription,
  registry: SchemaRegistry,
  name: string
): Operation["requestBody"] {
  const sample = example?.body === undefined ? {} : { example: example.body }
  if (bodyType) {
    return {
      required: true,
      content: { [bodyType]: { schema: { type: "string" }, ...sample } },
    }
  }
  if (!body) {
    return undefined
  }
  // Medusa's validator refuses unknown fields of a plain object; so does this.
  const strict =
    "strict" in body && typeof body.strict === "function" ? body.strict() : body
  const schema = registry.convert(strict, "input", `${name}Body`)
  return {
    required: schema.type !== "object" || schema.required !== undefined,
    content: { "application/json": { schema, ...sample } },
  }
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
