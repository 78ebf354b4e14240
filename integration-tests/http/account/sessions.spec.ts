import { claimsOf, login, register } from "../../helpers/accounts"
import { CookieClient } from "../../helpers/cookies"
import type { HttpClient, HttpResponse } from "../../helpers/http"
import { createAdmin, PASSWORD } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const UNAUTHORIZED = { status: 401, body: { message: "Unauthorized" } }
const DEAD_TOKEN = {
  status: 401,
  body: {
    type: "unauthorized",
    message: "The refresh token is not valid, log in again",
  },
}

/** Routes that only whoever is logged in may use. */
const OWN_ROUTES: [string, string, object?][] = [
  ["GET", "/store/customers/me"],
  ["POST", "/store/customers/me", { first_name: "Eve" }],
  ["GET", "/store/customers/me/addresses"],
  ["POST", "/store/customers/me/addresses", { city: "Hamburg" }],
  ["GET", "/store/customers/me/addresses/cuaddr_1"],
  ["DELETE", "/store/customers/me/addresses/cuaddr_1"],
  ["GET", "/store/customers/me/email-preferences"],
  ["POST", "/store/customers/me/email-preferences", { marketing: true }],
  ["GET", "/store/customers/me/wishlists"],
  ["POST", "/store/customers/me/wishlists", { name: "Stolen" }],
  ["GET", "/store/customers/me/wishlists/default"],
  ["POST", "/store/customers/me/wishlists/default/share"],
  ["GET", "/store/orders"],
  ["GET", "/store/auth/sessions"],
  ["DELETE", "/store/auth/sessions/acses_1"],
  ["POST", "/store/auth/logout"],
  ["POST", "/store/auth/logout-all"],
  ["POST", "/auth/token/refresh"],
  ["POST", "/auth/session"],
  ["GET", "/auth/mfa/factors"],
]

describe("sessions", () => {
  let shop: Shop
  let second: Shop

  beforeAll(async () => {
    shop = await bootShop()
    second = await bootShop({ database: shop.database })
  })

  afterAll(async () => {
    await second.close()
    await shop.close()
  })

  const refresh = (
    refresh_token: string,
    client: HttpClient = shop.store
  ): Promise<HttpResponse> =>
    client.post("/store/auth/refresh", { refresh_token })

  const isIn = async (client: HttpClient) =>
    (await client.get("/store/customers/me")).status === 200

  it("B04: an access token opens each request, a refresh token brings the next one, and its end logs out", async () => {
    const ana = await register(shop)
    expect(await isIn(ana.client)).toBe(true)
    const { status, body } = await refresh(ana.refresh_token)
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.any(String),
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
      expires_in: 900,
    })
    expect(body.refresh_token).not.toBe(ana.refresh_token)
    expect(claimsOf(body.access_token)).toMatchObject({
      sid: claimsOf(ana.access_token).sid,
      actor_id: ana.id,
    })
    expect(await isIn(shop.store.as(body.access_token))).toBe(true)

    const { rows } = await shop.db.query(
      `update account_refresh_token set expires_at = now() where session_id = $1 returning token_hash`,
      [claimsOf(ana.access_token).sid]
    )
    expect(rows.map(({ token_hash }) => token_hash)).not.toContain(
      body.refresh_token
    )
    expect(await refresh(body.refresh_token)).toMatchObject(DEAD_TOKEN)
    expect(await refresh("invented")).toMatchObject(DEAD_TOKEN)
  })

  it("ends the whole session when a stolen refresh token shows up", async () => {
    const ana = await register(shop)
    const thief = shop.store.with({ "user-agent": "somebody else's" })
    const stolen = await refresh(ana.refresh_token, thief)
    expect(stolen.status).toBe(200)
    const loot = shop.store.as(stolen.body.access_token)
    expect(await isIn(loot)).toBe(true)

    // The owner comes with the token that the thief has spent.
    expect(await refresh(ana.refresh_token)).toMatchObject(DEAD_TOKEN)
    expect(await isIn(loot)).toBe(false)
    expect(await isIn(ana.client)).toBe(false)
    expect(await refresh(stolen.body.refresh_token, thief)).toMatchObject(
      DEAD_TOKEN
    )
    const { rows } = await shop.db.query(
      `select kind, actor_id, details->>'session_id' as session_id
         from account_security_event where kind = 'refresh-token-reused' and actor_id = $1`,
      [ana.id]
    )
    expect(rows).toEqual([
      {
        kind: "refresh-token-reused",
        actor_id: ana.id,
        session_id: claimsOf(ana.access_token).sid,
      },
    ])
    // Somebody else's log-in of the same customer is another session.
    expect(await isIn((await login(shop, ana.email)).client)).toBe(true)
  })

  it("ends it too when the owner was first, and the thief comes later", async () => {
    const ana = await register(shop)
    const mine = await refresh(ana.refresh_token)
    const again = await refresh(mine.body.refresh_token)
    expect(again.status).toBe(200)
    expect(await refresh(ana.refresh_token)).toMatchObject(DEAD_TOKEN)
    expect(await isIn(shop.store.as(again.body.access_token))).toBe(false)
  })

  it("lets the same client repeat a refresh whose answer it lost, also at once, for some seconds", async () => {
    const ana = await register(shop)
    const answers = await Promise.all([
      refresh(ana.refresh_token),
      refresh(ana.refresh_token, second.store),
      refresh(ana.refresh_token),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const next = new Set(answers.map(({ body }) => body.refresh_token))
    expect(next.size).toBe(1)
    for (const { body } of answers) {
      expect(await isIn(shop.store.as(body.access_token))).toBe(true)
    }
    await shop.db.query(
      `update account_refresh_token set used_at = used_at - interval '6 seconds' where session_id = $1`,
      [claimsOf(ana.access_token).sid]
    )
    expect(await refresh(ana.refresh_token)).toMatchObject(DEAD_TOKEN)
    expect(await refresh([...next][0])).toMatchObject(DEAD_TOKEN)
  })

  it("B05: logging out kills access and refresh token at once: D8, on twenty routes, in another process too", async () => {
    const ana = await register(shop)
    const elsewhere = second.store.as(ana.access_token)
    expect(await isIn(elsewhere)).toBe(true)
    const other = await login(shop, ana.email)

    const out = await ana.client.post("/store/auth/logout")
    expect(out).toMatchObject({ status: 200, body: { success: true } })
    expect(OWN_ROUTES).toHaveLength(20)
    for (const [method, path, body] of OWN_ROUTES) {
      const { status } = await ana.client.request(method, path, body)
      expect([method, path, status]).toEqual([method, path, 401])
    }
    expect(await refresh(ana.refresh_token)).toMatchObject(DEAD_TOKEN)

    await waitFor(async () => !(await isIn(elsewhere)), {
      what: "the other process to know",
      timeout: 1_500,
    })
    for (const [method, path, body] of OWN_ROUTES) {
      const { status } = await elsewhere.request(method, path, body)
      expect([method, path, status]).toEqual([method, path, 401])
    }
    expect(await refresh(ana.refresh_token, second.store)).toMatchObject(
      DEAD_TOKEN
    )
    // The other log-in goes on.
    expect(await isIn(other.client)).toBe(true)
  })

  it("logs out everywhere, and tells a log-in in the same second from what it ended", async () => {
    const ana = await register(shop)
    const others = [await login(shop, ana.email), await login(shop, ana.email)]
    const browser = new CookieClient(shop.store)
    await browser.signIn(ana.access_token)
    expect((await browser.post("/store/auth/logout-all")).status).toBe(200)
    const fresh = await login(shop, ana.email)
    for (const { client, refresh_token } of [ana, ...others]) {
      expect(await isIn(client)).toBe(false)
      expect(await refresh(refresh_token)).toMatchObject(DEAD_TOKEN)
    }
    expect(await browser.get("/store/customers/me")).toMatchObject(UNAUTHORIZED)
    expect(await isIn(fresh.client)).toBe(true)

    // Two tokens of one second: the session decides, not the time.
    const [one, two] = await Promise.all([
      login(shop, ana.email),
      login(shop, ana.email),
    ])
    await one.client.post("/store/auth/logout")
    expect([await isIn(one.client), await isIn(two.client)]).toEqual([
      false,
      true,
    ])
  })

  it("lists my sessions and ends one of them; nobody else's", async () => {
    const ana = await register(shop)
    const phone = await login(shop, ana.email)
    const eve = await register(shop)
    const { status, body } = await ana.client.get("/store/auth/sessions")
    expect(status).toBe(200)
    expect(body).toEqual({
      sessions: expect.any(Array),
      count: 2,
      offset: 0,
      limit: 20,
    })
    const session = (current: boolean) => ({
      id: expect.any(String),
      created_at: expect.any(String),
      last_seen_at: expect.any(String),
      user_agent: "node",
      ip: "127.0.0.1",
      current,
    })
    expect(body.sessions).toEqual(
      expect.arrayContaining([session(true), session(false)])
    )
    const { sid } = claimsOf(phone.access_token)
    const path = `/store/auth/sessions/${sid}`
    const notFound = {
      status: 404,
      body: {
        type: "not_found",
        message: `Session with id: ${sid} was not found`,
      },
    }
    expect(await eve.client.delete(path)).toMatchObject(notFound)
    expect(await isIn(phone.client)).toBe(true)
    expect(await ana.client.delete(path)).toMatchObject({
      status: 200,
      body: { id: sid, object: "session", deleted: true },
    })
    expect(await isIn(phone.client)).toBe(false)
    expect(await ana.client.delete(path)).toMatchObject(notFound)
    const left = await ana.client.get("/store/auth/sessions?limit=1")
    expect([left.body.count, left.body.sessions[0].current]).toEqual([1, true])
    const bad = await ana.client.get("/store/auth/sessions?user_agent=x")
    expect(bad.status).toBe(400)
  })

  it("is nobody's without a log-in, and refuses fields that it does not know", async () => {
    for (const [method, path] of OWN_ROUTES) {
      const { status } = await shop.store.request(method, path)
      expect([method, path, status]).toEqual([method, path, 401])
    }
    const ana = await register(shop)
    for (const path of ["/store/auth/logout", "/store/auth/logout-all"]) {
      const answer = await ana.client.post(path, { everywhere: true })
      expect([answer.status, answer.body.message]).toEqual([
        400,
        "Invalid request: Unrecognized fields: 'everywhere'",
      ])
    }
    const answer = await shop.store.post("/store/auth/refresh", {})
    expect([answer.status, answer.body.message]).toEqual([
      400,
      "Invalid request: Field 'refresh_token' is required",
    ])
    const admin = await createAdmin(shop)
    expect(
      await shop.store.as(admin.token).post("/store/auth/logout")
    ).toMatchObject(UNAUTHORIZED)
    expect(await isIn(ana.client)).toBe(true)
  })

  it("logs admins out here and everywhere, by token and by cookie, and leaves secret keys alone", async () => {
    const [one, two, three] = [
      await createAdmin(shop),
      await createAdmin(shop),
      await createAdmin(shop),
    ]
    const { body } = await three.client.post("/admin/api-keys", {
      title: "A robot",
      type: "secret",
    })
    const browser = new CookieClient(shop.http)
    await browser.signIn(one.token)
    expect((await browser.post("/admin/auth/logout")).status).toBe(200)
    expect(await browser.get("/admin/users/me")).toMatchObject(UNAUTHORIZED)
    expect(await one.client.get("/admin/users/me")).toMatchObject(UNAUTHORIZED)
    expect((await two.client.get("/admin/users/me")).status).toBe(200)

    await browser.signIn(two.token)
    expect((await three.client.post("/admin/auth/logout-all")).status).toBe(200)
    for (const client of [browser, two.client, three.client]) {
      expect(await client.get("/admin/users/me")).toMatchObject(UNAUTHORIZED)
    }
    expect(await two.client.post("/admin/auth/logout")).toMatchObject(
      UNAUTHORIZED
    )
    const robot = shop.http.with({
      authorization: `Basic ${Buffer.from(`${body.api_key.token}:`).toString("base64")}`,
    })
    expect((await robot.get("/admin/products")).status).toBe(200)
    expect(await robot.post("/admin/auth/logout")).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message:
          "What this request was authenticated with has no session to end",
      },
    })
    const ana = await register(shop)
    expect(
      await shop.http.as(ana.access_token).post("/admin/auth/logout")
    ).toMatchObject(UNAUTHORIZED)
  })

  it("does not let core's refresh lengthen a short-lived token", async () => {
    const ana = await register(shop)
    const { body } = await ana.client.post("/auth/token/refresh")
    const { exp, iat, sid } = claimsOf(body.token)
    expect(exp - iat).toBe(900)
    expect(sid).toBe(claimsOf(ana.access_token).sid)
  })

  it("B04 (core): a client of plain Medusa keeps its day-long token", async () => {
    const ana = await register(shop)
    const { body } = await shop.store.post("/auth/customer/emailpass", {
      email: ana.email,
      password: PASSWORD,
    })
    const { exp, iat } = claimsOf(body.token)
    expect(exp - iat).toBe(86_400)
  })
})
