import { z } from "@medusajs/framework/zod"
import { buildDocument } from "../../src/utils/openapi/document"
import { createResponseCheck } from "../helpers/check-response"
import type { Json } from "../helpers/http"

const Wishlist = z.object({ id: z.string() }).meta({ id: "Wishlist" })

const document = buildDocument({
  title: "Test",
  version: "0.0.0",
  serverUrl: "http://localhost:9000",
  strict: true,
  routes: [
    {
      method: "GET",
      path: "/store/wishlists/:id",
      feature: "wishlist",
      summary: "Read a list",
      auth: "customer",
      responses: { 200: z.object({ wishlist: Wishlist }) },
    },
    {
      method: "GET",
      path: "/store/wishlists/top",
      feature: "wishlist",
      summary: "The most wanted",
      auth: "none",
      responses: { 200: "text/csv" },
    },
  ],
})

const check = createResponseCheck(document)

const answer = (path: string, status: number, body: Json, type?: string) =>
  check("GET", path, {
    status,
    body,
    headers: new Headers({
      "content-type": type ?? "application/json; charset=utf-8",
    }),
  })

describe("the check of every answer against the documentation", () => {
  it("lets pass what is documented, and what no document is about", () => {
    const wishlist = { id: "wl_1" }
    expect(answer("/store/wishlists/wl_1", 200, { wishlist })).toBeUndefined()
    expect(answer("/store/wishlists/wl_1?x=1", 200, { wishlist })).toBe(
      undefined
    )
    expect(answer("/store/elsewhere", 418, "tea")).toBeUndefined()
  })

  it("finds a field that is missing, of another type, or not described", () => {
    const missing = answer("/store/wishlists/wl_1", 200, { wishlist: {} })
    expect(missing).toContain(
      "GET /store/wishlists/{id} → 200 does not fit its documentation: body/wishlist must have required property 'id'"
    )
    const wrong = answer("/store/wishlists/wl_1", 200, { wishlist: { id: 1 } })
    expect(wrong).toContain("body/wishlist/id must be string")
    const leaked = answer("/store/wishlists/wl_1", 200, {
      wishlist: { id: "wl_1", customer_id: "cus_1" },
    })
    expect(leaked).toContain("customer_id")
  })

  it("finds a success that is not documented", () => {
    expect(answer("/store/wishlists/wl_1", 202, {})).toBe(
      "GET /store/wishlists/{id} → 202: this status is not documented"
    )
  })

  it("expects Medusa's shape of every refusal", () => {
    const path = "/store/wishlists/wl_1"
    const refusal = { type: "not_found", message: "No such list" }
    expect(answer(path, 404, refusal)).toBeUndefined()
    expect(answer(path, 418, refusal)).toBeUndefined()
    expect(answer(path, 401, { message: "Unauthorized" })).toBeUndefined()
    expect(answer(path, 404, { message: "No such list" })).toContain("'type'")
    expect(answer(path, 404, "<html>", "text/html")).toBe(
      "GET /store/wishlists/{id} → 404: text/html instead of application/json"
    )
  })

  it("takes a written-out path before one with a parameter", () => {
    const csv = answer("/store/wishlists/top", 200, "id\n", "text/csv")
    expect(csv).toBeUndefined()
    expect(answer("/store/wishlists/top", 200, {})).toBe(
      "GET /store/wishlists/top → 200: application/json instead of text/csv"
    )
  })
})
