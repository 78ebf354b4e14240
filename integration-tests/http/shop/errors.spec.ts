import { createAdmin, createCustomer } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

const json = { "content-type": "application/json" }

describe("refusals", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })

  afterAll(() => shop.close())

  it("B39: a malformed body is 400", async () => {
    const { status, body } = await shop.store
      .with(json)
      .post("/store/carts", '{"region_id": ')
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "invalid_data",
      message: "Unexpected end of JSON input",
    })
  })

  it("B39: an unknown field is 400 and named", async () => {
    const { status, body } = await shop.store.post("/store/carts", {
      colour: "blue",
    })
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "invalid_data",
      message: "Invalid request: Unrecognized fields: 'colour'",
    })
  })

  it("B39: a field of the wrong type is 400 and named with what it must be", async () => {
    const { status, body } = await shop.store.post("/store/carts", {
      region_id: 1,
    })
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "invalid_data",
      message:
        "Invalid request: Expected type: 'string' for field 'region_id', got: '1'",
    })
  })

  it("B39: a body that is too large is 413", async () => {
    const { status, body } = await shop.store.post("/store/carts", {
      email: "x".repeat(200_000),
    })
    expect(status).toBe(413)
    expect(body).toEqual({
      type: "unknown_error",
      message: "request entity too large",
    })
  })

  it("B39: a method that a URL does not take is 405, with those it takes", async () => {
    const { status, body, headers } = await shop.store.request(
      "PUT",
      "/store/regions"
    )
    expect(status).toBe(405)
    expect(headers.get("allow")).toBe("GET")
    expect(body).toEqual({
      type: "not_allowed",
      message: "PUT /store/regions is not possible here, only GET",
    })
  })

  it("B39: a URL that does not exist is 404 as JSON, wherever programs call", async () => {
    const admin = await createAdmin(shop)
    const customer = await createCustomer(shop)
    for (const [client, url] of [
      [shop.store, "/store/nothing-here"],
      [customer.client, "/store/customers/me/nothing-here"],
      [admin.client, "/admin/nothing-here"],
      [shop.http, "/auth/a/b/c/d"],
      [shop.http, "/hooks/nothing-here"],
    ] as const) {
      const { status, body } = await client.get(url)
      expect([url, status]).toEqual([url, 404])
      expect(body).toEqual({
        type: "not_found",
        message: `GET ${url} was not found`,
      })
    }
  })

  it("B39: who is not signed in is 401", async () => {
    const customer = await shop.store.get("/store/customers/me")
    expect(customer.status).toBe(401)
    expect(customer.body).toEqual({ message: "Unauthorized" })
    const admin = await shop.http.get("/admin/products")
    expect(admin.status).toBe(401)
    expect(admin.body).toEqual({ message: "Unauthorized" })
  })

  it("B39: a call under /store without the publishable key is 400 and says which header", async () => {
    const { status, body } = await shop.http.get("/store/regions")
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "not_allowed",
      message:
        "Publishable API key required in the request header: x-publishable-api-key. You can manage your keys in settings in the dashboard.",
    })
  })

  it("B39: an unknown id is 404 and named", async () => {
    const { status, body } = await shop.store.get("/store/carts/cart_nobody")
    expect(status).toBe(404)
    expect(body).toEqual({
      type: "not_found",
      message: "Cart with id 'cart_nobody' not found",
    })
  })

  it("leaves alone what has an answer of its own", async () => {
    const preflight = await shop.http.request(
      "OPTIONS",
      "/store/regions",
      undefined,
      {
        headers: {
          origin: "http://localhost:8000",
          "access-control-request-method": "GET",
        },
      }
    )
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get("access-control-allow-origin")).toBe(
      "http://localhost:8000"
    )
    const options = await shop.http.request("OPTIONS", "/hooks/payment/x_x")
    expect(options.body).toBe("POST")
    const health = await shop.http.get("/health")
    expect([health.status, health.body]).toEqual([200, "OK"])
    const page = await shop.http.get("/nothing-here")
    expect(page.status).toBe(404)
    expect(page.headers.get("content-type")).toContain("text/html")
  })

  it("does not say what the server is made of", async () => {
    for (const url of ["/health", "/store/regions", "/docs", "/nothing"]) {
      const { headers } = await shop.http.get(url)
      expect(headers.get("x-powered-by")).toBeNull()
    }
  })
})
