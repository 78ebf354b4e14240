import Ajv2020, { type ValidateFunction } from "ajv/dist/2020"
import addFormats from "ajv-formats"
import type {
  JsonSchema,
  OpenApiDocument,
  Operation,
} from "../../src/utils/openapi/types"
import type { HttpResponse } from "./http"

/** Compares an answer with the document; answers what is wrong with it, if anything. */
export type ResponseCheck = (
  method: string,
  path: string,
  response: HttpResponse
) => string | undefined

export function createResponseCheck(document: OpenApiDocument): ResponseCheck {
  const find = routeFinder(document)
  const validate = validator(document)

  return (method, path, response) => {
    const route = find(method, path)
    if (!route || response.status === 304 || method === "HEAD") {
      return undefined
    }
    const status = String(response.status)
    const isDeclared = status in route.operation.responses
    const what = `${method} ${route.template} → ${status}`
    if (!isDeclared && response.status < 400) {
      return `${what}: this status is not documented`
    }
    const key = isDeclared ? status : "default"
    const content = route.operation.responses[key].content ?? {}
    const received = mediaTypeOf(response)
    if (!Object.keys(content).length) {
      return undefined
    }
    const declared = content[received] ?? content["*/*"]
    if (!declared) {
      return `${what}: ${received || "no media type"} instead of ${Object.keys(content).join(", ")}`
    }
    const faults = declared.schema && validate(declared.schema, response.body)
    return (
      faults &&
      `${what} does not fit its documentation: ${faults}\n${excerpt(response.body)}`
    )
  }
}

type Route = { template: string; operation: Operation }

function routeFinder({ paths }: OpenApiDocument) {
  const routes = Object.entries(paths)
    .map(([template, operations]) => ({
      template,
      operations,
      pattern: new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}/?$`),
    }))
    // A written-out segment goes before a parameter, as in the router.
    .sort((a, b) => parameterCount(a.template) - parameterCount(b.template))

  return (method: string, path: string): Route | undefined => {
    const pathname = path.split("?")[0]
    const route = routes.find(
      ({ pattern, operations }) =>
        pattern.test(pathname) && method.toLowerCase() in operations
    )
    return (
      route && {
        template: route.template,
        operation: route.operations[method.toLowerCase()],
      }
    )
  }
}

function parameterCount(template: string): number {
  return template.split("{").length
}

function validator({ components }: OpenApiDocument) {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats(ajv)
  ajv.addSchema({ $id: "document", components })
  const compiled = new Map<JsonSchema, ValidateFunction>()

  return (schema: JsonSchema, body: unknown): string | undefined => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema))
    compiled.set(schema, validate)
    return validate(body)
      ? undefined
      : ajv.errorsText(
          validate.errors?.map((error) => ({
            ...error,
            message: `${error.message} ${JSON.stringify(error.params)}`,
          })),
          { dataVar: "body" }
        )
  }
}

/** References in a part of the document, made to point into the whole. */
function absolute(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && String(value).startsWith("#/")
      ? `document${value}`
      : value
  )
}

function mediaTypeOf({ headers }: HttpResponse): string {
  return (headers.get("content-type") ?? "").split(";")[0].trim()
}

function excerpt(body: unknown): string {
  const text = JSON.stringify(body) ?? ""
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
