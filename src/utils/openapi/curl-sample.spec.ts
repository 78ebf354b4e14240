import { z } from "@medusajs/framework/zod"
import type { RouteDescription } from "../http/describe-route"
import { curlSample } from "./curl-sample"

const route: RouteDescription = {
  method: "POST",
  path: "/store/carts/:id/promotions",
  feature: "checkout",
  summary: "Use codes",
  auth: "customer",
  body: z.object({ promo_codes: z.array(z.string()) }),
  responses: { 200: z.object({}) },
  example: {
    params: { id: "cart_1" },
    body: { promo_codes: ["ANA'S"] },
  },
}

describe("the curl sample", () => {
  it("carries key, credentials and body, quoted for a shell", () => {
    expect(curlSample(route, "http://localhost:9000")).toBe(
      [
        `curl -X POST "http://localhost:9000/store/carts/cart_1/promotions" \\`,
        `  -H "x-publishable-api-key: $PUBLISHABLE_KEY" \\`,
        `  -H "authorization: Bearer $CUSTOMER_TOKEN" \\`,
        `  -H "content-type: application/json" \\`,
        `  -d '{"promo_codes":["ANA'\\''S"]}'`,
      ].join("\n")
    )
  })

  it("puts the query in the address and marks an unknown parameter", () => {
    expect(
      curlSample(
        {
          ...route,
          method: "GET",
          path: "/admin/orders/:id",
          auth: "admin",
          body: undefined,
          example: { query: { status: ["pending", "canceled"], q: "a b" } },
        },
        "https://shop.example"
      )
    ).toBe(
      [
        `curl "https://shop.example/admin/orders/%7Bid%7D?status%5B%5D=pending&status%5B%5D=canceled&q=a+b" \\`,
        `  -H "authorization: Bearer $ADMIN_TOKEN"`,
      ].join("\n")
    )
  })
})
