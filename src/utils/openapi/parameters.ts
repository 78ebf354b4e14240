import type { RouteDescription } from "../http/describe-route"
import type { SchemaRegistry } from "./schema-registry"
import type { JsonSchema, Parameter } from "./types"

/** `/store/carts/:id` as OpenAPI writes it: `/store/carts/{id}`. */
export function templateOf(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}")
}

/** Everything that a call carries beside its body. */
export function parametersOf(
  route: RouteDescription,
  registry: SchemaRegistry,
  name: string
): Parameter[] {
  return [
    ...pathParameters(route),
    ...objectParameters(
      "query",
      route.query && registry.convert(route.query, "input", `${name}Query`),
      registry,
      route.example?.query
    ),
    ...objectParameters(
      "header",
      route.headers &&
        registry.convert(route.headers, "input", `${name}Headers`),
      registry
    ),
  ]
}

function pathParameters({ path, example }: RouteDescription): Parameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...(example?.params?.[name] !== undefined && {
      example: example.params[name],
    }),
  }))
}

function objectParameters(
  place: "query" | "header",
  schema: JsonSchema | undefined,
  registry: SchemaRegistry,
  example: Record<string, unknown> = {}
): Parameter[] {
  const { properties = {}, required = [] } = dereference(schema, registry)
  return Object.entries(properties as Record<string, JsonSchema>)
    .filter(([name]) => !name.startsWith("$"))
    .map(([name, property]) => {
      const { description, ...rest } = property
      return {
        name,
        in: place,
        required: (required as string[]).includes(name),
        ...(description !== undefined && { description: String(description) }),
        schema: rest,
        ...(place === "query" &&
          takesObject(rest) && { style: "deepObject", explode: true }),
        ...(example[name] !== undefined && { example: example[name] }),
      }
    })
}

/** `created_at[$gte]=…`: a field that takes operators. */
function takesObject(schema: JsonSchema): boolean {
  return (
    schema.type === "object" ||
    ((schema.anyOf ?? []) as JsonSchema[]).some(takesObject)
  )
}

function dereference(
  schema: JsonSchema = {},
  registry: SchemaRegistry
): JsonSchema {
  const name = String(schema.$ref ?? "")
    .split("/")
    .pop() as string
  return registry.schemas[name] ?? schema
}
