import type { RouteDescription } from "../http/describe-route"
import { operationOf } from "./operation"
import { templateOf } from "./parameters"
import { ERROR_SCHEMA, UNAUTHORIZED_SCHEMA } from "./responses"
import { createSchemaRegistry } from "./schema-registry"
import { SECURITY_SCHEMES } from "./security"
import { FEATURES } from "./tags"
import type { OpenApiDocument, Operation } from "./types"

export type DocumentInput = {
  title: string
  version: string
  serverUrl: string
  /** The routes of this package. */
  routes: RouteDescription[]
  /** Routes of Medusa's core; one that this package describes itself is left out. */
  coreRoutes?: RouteDescription[]
  /** Close every answer to fields it does not name: for tests. @default false */
  strict?: boolean
}

const INTRODUCTION = `Every route that Shopkeeper adds to Medusa or changes, and the
routes of Medusa's own Store API that a shopper needs.

Every call under \`/store\` carries the publishable key. Lists take \`limit\`, \`offset\` and
\`order\` and answer \`count\`, \`offset\` and \`limit\` beside their items. A field that a route
does not know is refused with 400. Refusals have one shape: \`{ type, message, code? }\`.`

/** Writes the OpenAPI 3.1 document of a list of routes. */
export function buildDocument(input: DocumentInput): OpenApiDocument {
  const registry = createSchemaRegistry(input.strict)
  const paths: OpenApiDocument["paths"] = {}
  const features = new Set<string>()

  const add = (route: RouteDescription, extra: Partial<Operation> = {}) => {
    const operations = (paths[templateOf(route.path)] ??= {})
    const method = route.method.toLowerCase()
    if (operations[method]) {
      return
    }
    features.add(route.feature)
    operations[method] = {
      ...operationOf(route, registry, input.serverUrl),
      ...extra,
    }
  }
  input.routes.forEach((route) => add(route))
  input.coreRoutes?.forEach((route) => add(route, { "x-medusa-core": true }))

  return {
    openapi: "3.1.0",
    info: {
      title: input.title,
      version: input.version,
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      { url: "/", description: "Where this document was read" },
      { url: input.serverUrl, description: "The shop's address" },
    ],
    tags: tagsOf(features),
    paths: sorted(paths),
    components: {
      schemas: {
        Error: ERROR_SCHEMA,
        Unauthorized: UNAUTHORIZED_SCHEMA,
        ...registry.schemas,
      },
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

function tagsOf(features: Set<string>): OpenApiDocument["tags"] {
  const known = Object.keys(FEATURES).filter((name) => features.has(name))
  const others = [...features].filter((name) => !FEATURES[name]).sort()
  return [...known, ...others].map((name) => ({
    name,
    ...(FEATURES[name] && { description: FEATURES[name] }),
  }))
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  )
}
