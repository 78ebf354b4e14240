import type { HttpClient } from "../../helpers/http"
import { createAdmin, createCustomer } from "../../helpers/people"
import {
  type Route,
  routesOfDocument,
  routesOfMedusa,
} from "../../helpers/routes"
import { bootShop, type Shop } from "../../helpers/shop"

/** Open to everybody by Medusa's own will: nothing is shown, or a token is asked for. */
const OPEN_ADMIN_ROUTES = [
  "GET /admin/feature-flags",
  "POST /admin/invites/accept",
]

/** Streams, which answer as long as somebody listens. */
const STREAMS = /\/subscribe$/

/** A cart that is not there answers 404 to everybody: nothing tells whether it belongs to somebody. */
const HIDDEN = ["POST /store/carts/x/customer"]

const AT_ONCE = 6

const nameOf = ({ method, path }: Route) => `${method} ${path}`

/** Every route once, in one order. */
function unique(routes: Route[]): Route[] {
  const byName = new Map(routes.map((route) => [nameOf(route), route]))
  return [...byName.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

describe("every route, for everybody", () => {
  let shop: Shop
  const callers = {} as Record<
    "nobody" | "customer" | "another customer" | "suspended" | "admin",
    HttpClient
  >

  const documented = routesOfDocument()
  const adminRoutes = unique([
    ...routesOfMedusa("admin"),
    ...documented.filter(({ needs }) => needs === "admin"),
  ]).filter((route) => !OPEN_ADMIN_ROUTES.includes(nameOf(route)))
  const customerRoutes = unique([
    ...routesOfMedusa("store").filter(({ path }) =>
      /^\/store\/customers\/me(\/|$)/.test(path)
    ),
    ...documented.filter(({ needs }) => needs === "customer"),
  ]).filter((route) => !HIDDEN.includes(nameOf(route)))

  beforeAll(async () => {
    shop = await bootShop()
    const admin = await createAdmin(shop)
    const suspended = await createCustomer(shop)
    await admin.client.post(`/admin/customers/${suspended.id}/suspend`, {})
    callers.nobody = shop.store
    callers.customer = (await createCustomer(shop)).client
    callers["another customer"] = (await createCustomer(shop)).client
    callers.suspended = suspended.client
    callers.admin = shop.store.as(admin.token)
  }, 240_000)

  afterAll(() => shop?.close())

  /** The routes that do not answer as they should, with what they answer. */
  const others = async (
    routes: Route[],
    client: HttpClient,
    isRight: (status: number) => boolean
  ): Promise<string[]> => {
    const waiting = [...routes]
    const wrong: string[] = []
    const work = async () => {
      for (let route = waiting.shift(); route; route = waiting.shift()) {
        const { method, path } = route
        const body = method === "GET" ? undefined : {}
        const { status } = await client.request(method, path, body)
        if (!isRight(status)) {
          wrong.push(`${nameOf(route)}: ${status}`)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return wrong.sort()
  }

  const isRefused = (status: number) => status === 401

  it("finds the routes of Medusa and of this package", () => {
    const names = [...adminRoutes, ...customerRoutes].map(nameOf)
    expect(names).toEqual(
      expect.arrayContaining([
        "GET /admin/orders/x",
        "POST /admin/customers/x/suspend",
        "GET /store/customers/me/export",
        "POST /store/customers/me/addresses",
      ])
    )
    expect(adminRoutes.length).toBeGreaterThan(400)
  })

  it.each(["nobody", "customer", "another customer", "suspended"] as const)(
    "B08: %s reaches no admin route",
    async (who) => {
      expect(await others(adminRoutes, callers[who], isRefused)).toEqual([])
    },
    240_000
  )

  it.each(["nobody", "suspended"] as const)(
    "B08: %s reaches no route that is for customers",
    async (who) => {
      expect(await others(customerRoutes, callers[who], isRefused)).toEqual([])
    },
    240_000
  )

  it("B08: an admin reaches no route that is for customers", async () => {
    // Medusa's /auth routes are for whoever has a token.
    const store = customerRoutes.filter(({ path }) => path.startsWith("/store"))
    expect(await others(store, callers.admin, isRefused)).toEqual([])
  }, 240_000)

  it("B08: customers reach the routes that are for them", async () => {
    const reads = customerRoutes.filter(({ method }) => method === "GET")
    for (const who of ["customer", "another customer"] as const) {
      const isLetIn = (status: number) => status !== 401 && status < 500
      expect(await others(reads, callers[who], isLetIn)).toEqual([])
    }
  }, 240_000)

  it("B08: admins reach the routes that are for them: they manage products and send mail", async () => {
    const reads = adminRoutes.filter(
      ({ method, path }) => method === "GET" && !STREAMS.test(path)
    )
    const isLetIn = (status: number) => status !== 401 && status !== 403
    expect(await others(reads, callers.admin, isLetIn)).toEqual([])
    const created = await callers.admin.post("/admin/products", {
      title: "By an admin",
      options: [{ title: "Kind", values: ["One"] }],
    })
    expect(created.status).toBe(200)
    const sent = await callers.admin.post(
      "/admin/mail/templates/welcome/test",
      { to: "somebody@example.test" }
    )
    expect(sent.status).toBe(200)
    const refused = await callers.customer.post("/admin/products", {
      title: "By a customer",
    })
    expect(refused.status).toBe(401)
    expect(refused.body).toEqual({ message: "Unauthorized" })
  }, 240_000)
})
