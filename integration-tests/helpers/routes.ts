import { readdirSync } from "node:fs"
import path from "node:path"
import type { Json } from "./http"
import { apiDocument } from "./api-document"

/** A route as the matrix walks it: every parameter is `x`. */
export type Route = { method: string; path: string }

const api = path.join(
  path.dirname(require.resolve("@medusajs/medusa/package.json")),
  "dist/api"
)

/** Routes of Medusa's own API, read off its route files; those of features that are off answer 404. */
export function routesOfMedusa(area: "admin" | "store"): Route[] {
  const folder = path.join(api, area)
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => path.basename(file) === "route.js")
    .flatMap((file) => {
      const segments = path.dirname(file).split(path.sep)
      const url = `/${area}/${segments.join("/").replace(/\[\w+\]/g, "x")}`
      const route = require(path.join(folder, file)) as object
      return Object.keys(route)
        .filter((name) => /^(GET|POST|DELETE|PUT|PATCH)$/.test(name))
        .map((method) => ({ method, path: url }))
    })
}

/** What the documentation says of who may call: somebody signed in, or also nobody. */
export type DescribedRoute = Route & { needs: "admin" | "customer" | "nobody" }

/** Every route of this package and every route of Medusa that its documentation names. */
export function routesOfDocument(): DescribedRoute[] {
  return Object.entries<Json>(apiDocument().paths).flatMap(
    ([template, operations]) =>
      Object.entries<Json>(operations).map(([method, { security }]) => ({
        method: method.toUpperCase(),
        path: template.replace(/\{\w+\}/g, "x"),
        needs: whoIn(security ?? []),
      }))
  )
}

/** Several ways in: whoever fits one of them may call. */
function whoIn(security: Record<string, unknown>[]): DescribedRoute["needs"] {
  const names = security.map((way) => Object.keys(way).join(" "))
  if (names.length && names.every((name) => /admin/i.test(name))) {
    return "admin"
  }
  return names.length && names.every((name) => /customer/i.test(name))
    ? "customer"
    : "nobody"
}
