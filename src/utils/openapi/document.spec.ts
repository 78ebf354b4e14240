import { z } from "@medusajs/framework/zod"
import type { RouteDescription } from "../http/describe-route"
import { coreRoutes } from "./core-routes"
import { buildDocument } from "./document"

const input = {
  title: "Harbour Goods",
  version: "1.2.3",
  serverUrl: "http://localhost:9000",
}

const route: RouteDescription = {
  method: "POST",
  path: "/store/wishlists/:id/items",
  feature: "wishlist",
  summary: "Add an item",
  auth: "customer",
  body: z.object({
    variant_id: z.string(),
    quantity: z.number().int().min(1).default(1),
  }),
  query: z.object({
    limit: z.coerce.number().int().max(100).default(20),
    tag: z.array(z.string()).optional().describe("Any of these"),
    created_at: z.object({ $gte: z.string() }).optional(),
    $and: z.array(z.string()).optional(),
  }),
  headers: z.object({ "x-wishlist-token": z.string().optional() }),
  responses: {
    201: z.object({ item: z.object({ id: z.string(), at: z.date() }) }),
  },
  errors: { 422: "The item is in the list" },
  example: {
    params: { id: "wl_1" },
    body: { variant_id: "variant_1" },
    response: { item: { id: "item_1", at: "2026-01-01T00:00:00.000Z" } },
  },
}

const operationOf = (description: RouteDescription, strict = false) => {
  const { paths } = buildDocument({ ...input, strict, routes: [description] })
  const [operations] = Object.values(paths)
  return Object.values(operations)[0]
}

describe("the OpenAPI document", () => {
  it("says who may call, with which credentials", () => {
    const securityOf = (auth: RouteDescription["auth"], path = route.path) =>
      operationOf({ ...route, auth, path }).security
    expect(securityOf("customer")).toEqual([
      { publishableKey: [], customerToken: [] },
      { publishableKey: [], customerSession: [] },
    ])
    expect(securityOf("customer?")[0]).toEqual({ publishableKey: [] })
    expect(securityOf("admin", "/admin/things")).toEqual([
      { adminToken: [] },
      { adminSession: [] },
      { adminApiKey: [] },
    ])
    expect(securityOf("none", "/ready")).toEqual([{}])
  })

  it("describes path, query and headers from what validates them", () => {
    expect(operationOf(route).parameters).toEqual([
      {
        name: "id",
        in: "path",
        required: true,
        schema: { type: "string" },
        example: "wl_1",
      },
      {
        name: "limit",
        in: "query",
        required: false,
        schema: {
          type: "integer",
          default: 20,
          minimum: -9007199254740991,
          maximum: 100,
        },
      },
      {
        name: "tag",
        in: "query",
        required: false,
        description: "Any of these",
        schema: { type: "array", items: { type: "string" } },
      },
      {
        name: "created_at",
        in: "query",
        required: false,
        style: "deepObject",
        explode: true,
        schema: {
          type: "object",
          properties: { $gte: { type: "string" } },
          required: ["$gte"],
        },
      },
      {
        name: "x-wishlist-token",
        in: "header",
        required: false,
        schema: { type: "string" },
      },
    ])
  })

  it("describes the body as the validator takes it: unknown fields refused, defaults not required", () => {
    expect(operationOf(route).requestBody).toEqual({
      required: true,
      content: {
        "application/json": {
          example: { variant_id: "variant_1" },
          schema: {
            type: "object",
            properties: {
              variant_id: { type: "string" },
              quantity: {
                type: "integer",
                default: 1,
                minimum: 1,
                maximum: 9007199254740991,
              },
            },
            required: ["variant_id"],
            additionalProperties: false,
          },
        },
      },
    })
  })

  it("describes answers as they are sent: dates are text, more fields may come", () => {
    const { responses } = operationOf(route)
    expect(responses[201].content?.["application/json"].schema).toEqual({
      type: "object",
      properties: {
        item: {
          type: "object",
          properties: {
            id: { type: "string" },
            at: { type: "string", format: "date-time" },
          },
          required: ["id", "at"],
        },
      },
      required: ["item"],
    })
  })

  it("closes answers to other fields for tests, unless they are open by intent", () => {
    const open = {
      ...route,
      responses: { 200: z.looseObject({ cart: z.object({ id: z.string() }) }) },
    }
    const { schema } = operationOf(open, true).responses[200].content?.[
      "application/json"
    ] as { schema: unknown }
    expect(schema).toEqual({
      type: "object",
      properties: {
        cart: {
          type: "object",
          properties: { id: { type: "string" } },
          required: ["id"],
          additionalProperties: false,
        },
      },
      required: ["cart"],
      additionalProperties: {},
    })
  })

  it("lists the refusals that follow from the guards, and those a route names", () => {
    const { responses } = operationOf(route)
    expect(Object.keys(responses)).toEqual([
      "201",
      "400",
      "401",
      "404",
      "413",
      "422",
      "default",
    ])
    expect(responses[422].description).toBe("The item is in the list")
    expect(responses[404].content?.["application/json"].schema).toEqual({
      $ref: "#/components/schemas/Error",
    })
  })

  it("keeps a schema that refers to itself as a component", () => {
    type Category = { name: string; children: Category[] }
    const Category: z.ZodType<Category> = z.lazy(() =>
      z.object({ name: z.string(), children: z.array(Category) })
    )
    const { paths, components } = buildDocument({
      ...input,
      routes: [{ ...route, responses: { 200: z.object({ root: Category }) } }],
    })
    const text = JSON.stringify([paths, components.schemas])
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(2)
    for (const [, name] of references) {
      expect(components.schemas).toHaveProperty(name)
    }
    expect(text).not.toContain("#/$defs")
  })

  it("shares a schema that has a name", () => {
    const Review = z.object({ id: z.string() }).meta({ id: "Review" })
    const { components } = buildDocument({
      ...input,
      routes: [
        { ...route, responses: { 200: z.object({ review: Review }) } },
        {
          ...route,
          method: "GET",
          body: undefined,
          responses: { 200: Review },
        },
      ],
    })
    expect(components.schemas.Review).toEqual({
      type: "object",
      properties: { id: { type: "string" } },
      required: ["id"],
    })
    expect(components.schemas).not.toHaveProperty("Review2")
  })

  it("describes bodies and answers that are no JSON", () => {
    const { requestBody, responses } = operationOf({
      ...route,
      body: undefined,
      bodyType: "text/csv",
      responses: { 200: "application/pdf" },
      example: { body: "title\nMug" },
    })
    expect(requestBody?.content).toEqual({
      "text/csv": { schema: { type: "string" }, example: "title\nMug" },
    })
    expect(responses[200].content).toEqual({ "application/pdf": {} })
  })

  it("prefers this package's words for a route of core that it changes", () => {
    const { paths } = buildDocument({
      ...input,
      routes: [
        {
          ...route,
          method: "GET",
          path: "/store/orders/:id",
          summary: "Read my order",
          body: undefined,
        },
      ],
      coreRoutes,
    })
    expect(paths["/store/orders/{id}"].get.summary).toBe("Read my order")
    expect(paths["/store/orders/{id}"].get["x-medusa-core"]).toBeUndefined()
    expect(paths["/store/orders"].get["x-medusa-core"]).toBe(true)
  })

  it("accepts the sample requests of core's routes with core's own validators", () => {
    const refused = coreRoutes.flatMap(
      ({ method, path, body, query, example }) =>
        [
          [body, example?.body],
          [query, example?.query && stringly(example.query)],
        ].flatMap(([schema, value]) => {
          const checked =
            value === undefined
              ? undefined
              : (schema as z.ZodType).safeParse(value)
          return checked?.success === false
            ? [`${method} ${path}: ${checked.error.message}`]
            : []
        })
    )
    expect(refused).toEqual([])
  })
})

/** A query as it arrives: all text. */
function stringly(query: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, String(value)])
  )
}
