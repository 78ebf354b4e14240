import Medusa from "@medusajs/js-sdk"
import { PASSWORD, uniqueEmail } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

const DENIED = expect.objectContaining({ status: 401 })

/** Keeps cookies as a browser does, for code that calls `fetch` itself. */
function withCookies(fetchPlainly: typeof fetch): typeof fetch {
  let cookie = ""
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    if (cookie && init?.credentials === "include") {
      headers.set("cookie", cookie)
    }
    const answer = await fetchPlainly(input, { ...init, headers })
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie
    return answer
  }
}

describe("core's own client", () => {
  let shop: Shop
  const plainFetch = globalThis.fetch

  beforeAll(async () => {
    shop = await bootShop()
  })

  beforeEach(() => {
    globalThis.fetch = withCookies(plainFetch)
  })

  afterEach(() => {
    globalThis.fetch = plainFetch
  })

  afterAll(() => shop.close())

  it.each(["jwt", "session"] as const)(
    "registers, logs in, refreshes and logs out unchanged, with %s",
    async (type) => {
      const sdk = new Medusa({
        baseUrl: shop.url,
        publishableKey: shop.publishableKey,
        auth: { type, jwtTokenStorageMethod: "memory" },
      })
      const credentials = { email: uniqueEmail("sdk"), password: PASSWORD }
      const registration = await sdk.auth.register(
        "customer",
        "emailpass",
        credentials
      )
      const { customer } = await sdk.store.customer.create(
        { email: credentials.email, first_name: "Ana", last_name: "Molnar" },
        {},
        { Authorization: `Bearer ${registration}` }
      )
      await sdk.client.clearToken()

      const token = await sdk.auth.login("customer", "emailpass", credentials)
      expect((await sdk.store.customer.retrieve()).customer.id).toBe(
        customer.id
      )
      await sdk.auth.refresh()
      expect((await sdk.store.customer.retrieve()).customer.id).toBe(
        customer.id
      )
      await sdk.auth.logout()
      await expect(sdk.store.customer.retrieve()).rejects.toEqual(DENIED)

      // A token that the client forgets lives on until its session ends; a cookie's dies with it.
      const { status } = await shop.store
        .as(String(token))
        .get("/store/customers/me")
      expect(status).toBe(type === "session" ? 401 : 200)
    }
  )
})
