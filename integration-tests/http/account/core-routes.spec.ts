import { sign } from "jsonwebtoken"
import { CookieClient } from "../../helpers/cookies"
import {
  createAdmin,
  createCustomer,
  PASSWORD,
  uniqueEmail,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

const UNAUTHORIZED = { status: 401, body: { message: "Unauthorized" } }

describe("core's own routes", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })

  afterAll(() => shop.close())

  const claimsOf = (token: string) =>
    JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())

  const sessionOf = async (token: string) => {
    const { rows } = await shop.db.query(
      "select * from account_session where id = $1",
      [claimsOf(token).sid]
    )
    return rows[0]
  }

  it("give every log-in a session, which refreshing keeps and logging in again does not", async () => {
    const { client, token, id, email } = await createCustomer(shop)
    const session = await sessionOf(token)
    expect(session).toMatchObject({
      actor_type: "customer",
      actor_id: id,
      auth_identity_id: claimsOf(token).auth_identity_id,
      auth_provider: "emailpass",
      ip: "127.0.0.1",
      user_agent: "node",
      ended_at: null,
    })
    const { exp, iat } = claimsOf(token)
    expect(exp - iat).toBe(86_400)

    const refreshed = await client.post("/auth/token/refresh")
    expect(refreshed.status).toBe(200)
    expect(claimsOf(refreshed.body.token).sid).toBe(session.id)

    const again = await shop.store.post("/auth/customer/emailpass", {
      email,
      password: PASSWORD,
    })
    expect(claimsOf(again.body.token).sid).not.toBe(session.id)
  })

  it("let the session of a registration learn whose it is", async () => {
    const email = uniqueEmail()
    const { body } = await shop.store.post(
      "/auth/customer/emailpass/register",
      { email, password: PASSWORD }
    )
    expect(await sessionOf(body.token)).toMatchObject({ actor_id: null })
    const client = shop.store.as(body.token)
    const { body: created } = await client.post("/store/customers", { email })
    const refreshed = await client.post("/auth/token/refresh")
    expect(claimsOf(refreshed.body.token).sid).toBe(claimsOf(body.token).sid)
    expect(await sessionOf(body.token)).toMatchObject({
      actor_id: created.customer.id,
    })
  })

  it("end the token together with the cookie that was made from it", async () => {
    const { client, token } = await createCustomer(shop)
    const browser = new CookieClient(shop.store)
    expect((await browser.signIn(token)).status).toBe(200)
    expect((await browser.get("/store/customers/me")).status).toBe(200)

    const out = await browser.delete("/auth/session")
    expect(out).toMatchObject({ status: 200, body: { success: true } })
    expect(await browser.get("/store/customers/me")).toMatchObject(UNAUTHORIZED)
    expect(await client.get("/store/customers/me")).toMatchObject(UNAUTHORIZED)
    expect(await client.post("/auth/token/refresh")).toMatchObject(UNAUTHORIZED)
    expect(await client.post("/auth/session")).toMatchObject(UNAUTHORIZED)
    expect(await sessionOf(token)).toMatchObject({ end_reason: "logout" })
  })

  it("renew the cookie when somebody signs in, so that a planted one stays nobody's", async () => {
    const { token } = await createCustomer(shop)
    const browser = new CookieClient(shop.store)
    const first = await browser.signIn(token)
    const second = await browser.signIn(token)
    const [before, after] = [first, second].map(
      ({ headers }) => headers.getSetCookie()[0].split(";")[0]
    )
    expect(after).not.toBe(before)
    const old = await shop.store.get("/store/customers/me", {
      headers: { cookie: before },
    })
    expect(old).toMatchObject(UNAUTHORIZED)
  })

  it("keep admins signed in by token and by cookie, and secret keys as they are", async () => {
    const admin = await createAdmin(shop)
    expect(await sessionOf(admin.token)).toMatchObject({
      actor_type: "user",
      actor_id: admin.id,
    })
    const browser = new CookieClient(shop.http)
    await browser.signIn(admin.token)
    expect((await browser.get("/admin/users/me")).status).toBe(200)
    const { body } = await admin.client.post("/admin/api-keys", {
      title: "A robot",
      type: "secret",
    })
    const robot = shop.http.with({
      authorization: `Basic ${Buffer.from(`${body.api_key.token}:`).toString("base64")}`,
    })
    await browser.delete("/auth/session")
    expect(await browser.get("/admin/products")).toMatchObject(UNAUTHORIZED)
    expect(await admin.client.get("/admin/products")).toMatchObject(
      UNAUTHORIZED
    )
    expect((await robot.get("/admin/products")).status).toBe(200)
  })

  it("refuse tokens of no session, and of invented ones", async () => {
    const { token } = await createCustomer(shop)
    const { sid, ...claims } = claimsOf(token)
    const made = (more: object) =>
      shop.store.as(sign({ ...claims, ...more }, shop.environment.JWT_SECRET))
    const genuine = await made({ sid }).get("/store/customers/me")
    expect(genuine.status).toBe(200)
    for (const more of [{}, { sid: "acses_invented" }]) {
      const client = made(more)
      expect(await client.get("/store/customers/me")).toMatchObject(
        UNAUTHORIZED
      )
      expect(await client.post("/auth/token/refresh")).toMatchObject(
        UNAUTHORIZED
      )
      // Shops stay open to whoever is nobody, as with an expired token.
      expect((await client.get("/store/products")).status).toBe(200)
    }
  })

  it("refuse a session whose time is over", async () => {
    const { client, token } = await createCustomer(shop)
    await shop.db.query(
      "update account_session set expires_at = now() where id = $1",
      [claimsOf(token).sid]
    )
    expect(await client.get("/store/customers/me")).toMatchObject(UNAUTHORIZED)
  })
})
