import { readdirSync, readFileSync } from "node:fs"
import http from "node:http"
import path from "node:path"
import SwaggerParser from "@apidevtools/swagger-parser"
import { apiDocument } from "../../helpers/api-document"
import { createResponseCheck } from "../../helpers/check-response"
import type { HttpResponse, Json } from "../../helpers/http"
import { bootShop, type Shop } from "../../helpers/shop"

const api = path.resolve(__dirname, "../../../src/api")

/** `GET /store/wishlists/{id}` for every verb of every route file. */
function routesOfThisPackage(): string[] {
  return (readdirSync(api, { recursive: true }) as string[])
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => {
      const source = readFileSync(path.join(api, file), "utf8")
      const template =
        "/" +
        path
          .dirname(file)
          .split(path.sep)
          .join("/")
          .replace(/\[(\w+)\]/g, "{$1}")
      return [
        ...source.matchAll(
          /export (?:const|async function|function) (GET|POST|DELETE|PUT|PATCH)\b/g
        ),
      ].map(([, verb]) => `${verb} ${template}`)
    })
}

type Entry = { name: string; template: string; operation: Json }

function operationsOf(document: Json): Entry[] {
  return Object.entries<Json>(document.paths).flatMap(([template, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${template}`,
      template,
      operation,
    }))
  )
}

describe("the API documentation", () => {
  let shop: Shop
  let document: Json
  let operations: Entry[]

  beforeAll(async () => {
    shop = await bootShop()
    document = (await shop.http.get("/docs/openapi.json")).body
    operations = operationsOf(document)
  })

  afterAll(() => shop.close())

  it("B41: is a valid OpenAPI 3.1 document", async () => {
    expect(document.openapi).toBe("3.1.0")
    const copy = JSON.parse(JSON.stringify(document))
    await expect(SwaggerParser.validate(copy)).resolves.toBeDefined()
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const tags = document.tags.map(({ name }: Json) => name)
    for (const { name, operation } of operations) {
      expect([name, tags]).toEqual([
        name,
        expect.arrayContaining(operation.tags),
      ])
    }
  })

  it("B41: describes every route of this package", () => {
    const described = operations
      .filter(({ operation }) => !operation["x-medusa-core"])
      .map(({ name }) => name)
    const missing = routesOfThisPackage().filter(
      (route) => !described.includes(route)
    )
    expect(missing).toEqual([])
  })

  it("B41: describes what a shopper needs of Medusa's own routes", () => {
    const names = operations.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        "GET /store/regions",
        "GET /store/products",
        "GET /store/products/{id}",
        "GET /store/product-categories",
        "POST /store/carts",
        "POST /store/carts/{id}/line-items",
        "GET /store/shipping-options",
        "POST /store/payment-collections/{id}/payment-sessions",
        "POST /store/carts/{id}/complete",
        "POST /auth/customer/emailpass",
        "GET /store/customers/me",
        "GET /store/orders/{id}",
        "POST /store/returns",
      ])
    )
  })

  it("B41: shows a sample request and a sample response for every route", () => {
    const without = operations.flatMap(({ name, operation }) => {
      const success = Object.keys(operation.responses)[0] as string
      const body = operation.requestBody?.content ?? {}
      const answer = firstSuccess(operation.responses).content ?? {}
      return [
        ...(Object.values<Json>(body).some(
          ({ example, schema }) => example === undefined && needsExample(schema)
        )
          ? [`${name}: request`]
          : []),
        ...(answer["application/json"] &&
        answer["application/json"].example === undefined
          ? [`${name}: response ${success}`]
          : []),
        ...(operation["x-codeSamples"][0].source.startsWith("curl ")
          ? []
          : [`${name}: curl`]),
      ]
    })
    expect(without).toEqual([])
  })

  it("refuses a query that it does not know", async () => {
    const { status, body } = await shop.http.get("/docs", {
      query: { theme: "dark" },
    })
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "invalid_data",
      message: "Invalid request: Unrecognized fields: 'theme'",
    })
  })

  it("is sent once: who has it already is answered 304", async () => {
    const first = await shop.http.get("/docs/openapi.json")
    const etag = first.headers.get("etag") as string
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(first.headers.get("cache-control")).toBe("no-cache")
    expect(await statusOf(`${shop.url}/docs/openapi.json`, etag)).toBe(304)
  })

  it("B41: is read in a viewer that loads nothing from elsewhere", async () => {
    const page = await shop.http.get("/docs")
    expect(page.status).toBe(200)
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(page.headers.get("content-security-policy")).toContain(
      "default-src 'none'; script-src 'self'"
    )
    const links = [...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map(
      ([, link]: string[]) => link
    )
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//)
      expect((await shop.http.get(link)).status).toBe(200)
    }
  })

  it("serves the viewer's files and no others", async () => {
    const css = await shop.http.get("/docs/assets/swagger-ui.css")
    expect(css.headers.get("content-type")).toBe("text/css; charset=UTF-8")
    expect(css.headers.get("cache-control")).toBe("public, max-age=3600")
    expect(css.headers.get("etag")).toBeTruthy()

    const other = await shop.http.get("/docs/assets/package.json")
    expect(other.status).toBe(404)
    expect(other.body).toEqual({
      type: "not_found",
      message: "File with name: package.json was not found",
    })
    const outside = await shop.http.get(
      "/docs/assets/..%2F..%2F..%2Fpackage.json"
    )
    expect(outside.status).toBe(404)
    expect(outside.body.type).toBe("not_found")
  })
})

describe("the samples of the API documentation", () => {
  it("B41: shows samples that fit what the routes accept and answer", () => {
    const check = createResponseCheck(apiDocument())
    const faults = operationsOf(apiDocument()).flatMap(
      ({ template, operation, name }) => {
        const [status] = Object.entries<Json>(operation.responses).find(
          ([, answer]) => answer === firstSuccess(operation.responses)
        ) as [string, Json]
        const example =
          operation.responses[status].content?.["application/json"]?.example
        if (example === undefined) {
          return []
        }
        const response: HttpResponse = {
          status: Number(status),
          body: example,
          headers: new Headers({ "content-type": "application/json" }),
        }
        const path = template.replace(/\{\w+\}/g, "x")
        return check(name.split(" ")[0], path, response) ?? []
      }
    )
    expect(faults).toEqual([])
  })
})

/** An empty object is a body that needs no sample. */
function needsExample(schema: Json): boolean {
  return !schema?.properties || Object.keys(schema.properties).length > 0
}

function firstSuccess(responses: Json): Json {
  const [, response] = Object.entries<Json>(responses).find(
    ([status]) => Number(status) < 400
  ) as [string, Json]
  return response
}

/** Not by fetch, which asks for a fresh copy whenever a condition is given by hand. */
function statusOf(url: string, etag: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { "if-none-match": etag } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      .once("error", reject)
  })
}
