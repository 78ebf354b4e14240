import { readdirSync } from "node:fs"
import path from "node:path"
import { coreRoutePolicies } from "../../src/api/admin/core-route-policies"

type Entry = {
  matcher: string | RegExp
  methods?: string[]
  policies?: { operation: string }[] | { operation: string }
}

const api = path.join(
  path.dirname(require.resolve("@medusajs/medusa/package.json")),
  "dist/api"
)

/** Writes that no policy has to guard, and why. */
const OPEN = [
  "POST /admin/invites/accept", // who is invited has no role yet
  // They read.
  "POST /admin/inventory-items/export",
  "POST /admin/orders/export",
  "POST /admin/products/export",
  "POST /admin/rbac/roles", // its workflow grants no more than the caller has
  // What an admin's own screens look like.
  "POST /admin/layouts/:zone/configuration",
  "DELETE /admin/layouts/:zone/configuration",
  "POST /admin/views/:entity/configurations",
  "POST /admin/views/:entity/configurations/active",
  "POST /admin/views/:entity/configurations/:id",
  "DELETE /admin/views/:entity/configurations/:id",
]

/** `POST /admin/products/:id` for every route of Medusa's admin that changes something. */
function writesOfCore(): [method: string, path: string][] {
  return (readdirSync(path.join(api, "admin"), { recursive: true }) as string[])
    .filter((file) => path.basename(file) === "route.js")
    .flatMap((file) => {
      const route = require(path.join(api, "admin", file)) as object
      const segments = path.dirname(file).split(path.sep)
      const url = `/admin/${segments.join("/").replace(/\[(\w+)\]/g, ":$1")}`
      return Object.keys(route)
        .filter((name) => /^(POST|DELETE|PUT|PATCH)$/.test(name))
        .map((method): [string, string] => [method, url])
    })
}

const matches = ({ matcher, methods }: Entry, method: string, url: string) =>
  (!methods?.length || methods.includes(method)) &&
  new RegExp(
    `^${String(matcher).replace(/:\w+/g, "x").replace(/\*/g, ".*")}$`
  ).test(url.replace(/:\w+/g, "x"))

describe("Medusa's admin routes", () => {
  it("D19: where roles are on, each that changes something asks for more than reading", () => {
    const core = require(path.join(api, "middlewares.js")).default
      .routes as Entry[]
    const entries = [...core, ...(coreRoutePolicies as Entry[])]
    const unguarded = writesOfCore()
      .filter(
        ([method, url]) =>
          !entries
            .filter((entry) => matches(entry, method, url))
            .flatMap(({ policies }) => policies ?? [])
            .some(({ operation }) => operation !== "read")
      )
      .map((route) => route.join(" "))
    expect(unguarded.sort()).toEqual([...OPEN].sort())
  })
})
