import path from "node:path"
import scrypt from "scrypt-kdf"
import { readMail, listMail, mailSettled } from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  fromAddress,
  PASSWORD,
  uniqueEmail,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const NEW = "velvet otter lantern 42"
const NEWER = "granite pelican harvest 7"
const INVALID_TOKEN = {
  status: 401,
  body: { type: "unauthorized", message: "Invalid token" },
}
const weak = (...rules: string[]) => ({
  status: 400,
  body: {
    type: "invalid_data",
    details: rules.map((rule) =>
      expect.objectContaining({ rule, message: expect.any(String) })
    ),
  },
})

describe("passwords", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop({
      env: {
        NODE_OPTIONS: `--require ${path.resolve(__dirname, "../../fixtures/account/count-hashes.cjs")}`,
      },
    })
  })
  afterAll(() => shop?.close())

  const login = (email: string, password: string) =>
    shop.store.post(
      "/auth/customer/emailpass",
      { email, password },
      { headers: fromAddress() }
    )
  const reset = (token: string, password: string) =>
    shop.store.post("/store/auth/reset-password", { token, password })
  const update = (token: string, password: unknown, actor = "customer") =>
    shop.http.as(token).post(`/auth/${actor}/emailpass/update`, { password })
  const hashes = () => shop.logs().split("password hashed").length - 1

  /** Asks for a reset and answers the token that the mail links with. */
  async function forgotten(email: string, count = 1): Promise<string> {
    const asked = await shop.store.post("/store/auth/forgot-password", {
      email,
    })
    expect(asked).toMatchObject({ status: 202, body: { success: true } })
    const mail = await readMail(
      shop,
      { to: email, template: "password-reset" },
      { count }
    )
    const link = /href="(http:\/\/storefront\.test\/reset-password[^"]*)"/.exec(
      mail.html
    )?.[1]
    const url = new URL(link!.replaceAll("&amp;", "&"))
    expect(url.searchParams.get("email")).toBe(email)
    return url.searchParams.get("token")!
  }

  it("B06: a forgotten password is reset with the link of a mail, once, and a mail confirms it", async () => {
    const { email, client } = await createCustomer(shop)
    const token = await forgotten(email)
    expect(await reset(token, NEW)).toMatchObject({
      status: 200,
      body: { success: true },
    })
    expect((await login(email, PASSWORD)).status).toBe(401)
    expect((await login(email, NEW)).status).toBe(200)
    expect(await reset(token, NEWER)).toMatchObject(INVALID_TOKEN)
    expect(await update(token, NEWER)).toMatchObject(INVALID_TOKEN)

    // Whoever was signed in has to sign in again.
    expect((await client.get("/store/customers/me")).status).toBe(401)
    const told = await readMail(shop, {
      to: email,
      template: "password-changed",
    })
    expect(told.html).toContain("http://storefront.test/forgot-password")
  })

  it("B06 (weak password): a password that is refused does not spend the token, on our route and on core's", async () => {
    const { email } = await createCustomer(shop)
    const token = await forgotten(email)
    expect(await reset(token, "password1")).toMatchObject(weak("too_weak"))
    expect(await reset(token, "Ana-Molnar-1985")).toMatchObject(
      weak("contains_personal")
    )
    expect(await update(token, "abc")).toMatchObject(
      weak("too_short", "too_weak")
    )
    expect(await update(token, 7)).toMatchObject({
      status: 400,
      body: {
        type: "invalid_data",
        message: "Invalid request: Field 'password' is required",
      },
    })
    expect(await update(token, NEW)).toMatchObject({
      status: 200,
      body: { success: true },
    })
    expect((await login(email, NEW)).status).toBe(200)
    expect(await reset(token, NEWER)).toMatchObject(INVALID_TOKEN)
    const { html } = await readMail(shop, {
      to: email,
      template: "password-changed",
    })
    expect(html).toContain("Ana")
  })

  it("spends a token once when two requests bring it at the same time, to both routes", async () => {
    const { email } = await createCustomer(shop)
    const token = await forgotten(email)
    const answers = await Promise.all([
      reset(token, NEW),
      update(token, NEWER),
      reset(token, NEW),
      update(token, NEWER),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 401, 401, 401,
    ])
    await mailSettled(shop)
    expect(
      await listMail(shop, { to: email, template: "password-changed" })
    ).toHaveLength(1)
  })

  it("takes only the token of a reset mail, for the right kind of person", async () => {
    const { email, token: session } = await createCustomer(shop)
    const token = await forgotten(email)
    for (const wrong of ["nonsense", session, `${token}x`]) {
      expect(await reset(wrong, NEW)).toMatchObject(INVALID_TOKEN)
      expect(await update(wrong, NEW)).toMatchObject(INVALID_TOKEN)
    }
    expect(await update(token, NEW, "user")).toMatchObject(INVALID_TOKEN)
    expect(await update(token, NEW)).toMatchObject({ status: 200 })
    for (const body of [{}, { token }, { token, password: NEW, hint: "x" }]) {
      expect(
        await shop.store.post("/store/auth/reset-password", body)
      ).toMatchObject({ status: 400, body: { type: "invalid_data" } })
    }
  })

  it("makes the token of an older mail worthless, also when the password was changed meanwhile", async () => {
    const { email, client } = await createCustomer(shop)
    const first = await forgotten(email)
    const second = await forgotten(email, 2)
    expect(await reset(first, NEW)).toMatchObject(INVALID_TOKEN)
    expect(
      await client.post("/store/auth/change-password", {
        current_password: PASSWORD,
        password: NEW,
      })
    ).toMatchObject({ status: 200 })
    expect(await reset(second, NEWER)).toMatchObject(INVALID_TOKEN)
  })

  it("tells nobody who has an account: forgot-password answers all alike, and mails those it knows", async () => {
    const { email } = await createCustomer(shop)
    const unknown = uniqueEmail("nobody")
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let round = 0; round < 3; round++) {
      for (const [who, address] of [
        ["known", email.toUpperCase()],
        ["unknown", unknown],
      ]) {
        const begin = performance.now()
        const answer = await shop.store.post("/store/auth/forgot-password", {
          email: address,
        })
        times[who].push(performance.now() - begin)
        expect([answer.status, answer.body]).toEqual([202, { success: true }])
      }
    }
    const [known, other] = [times.known, times.unknown].map(
      (list) => list.sort((a, b) => a - b)[1]
    )
    // Both wait for the same time; what they do meanwhile differs far more than this.
    expect(Math.max(known, other) / Math.min(known, other)).toBeLessThan(4)
    await waitFor(
      async () =>
        (await listMail(shop, { to: email, template: "password-reset" }))
          .length === 3
    )
    expect(await listMail(shop, { to: unknown })).toEqual([])
    // Core's own route.
    for (const identifier of [email.toUpperCase(), unknown]) {
      const answer = await shop.store.post(
        "/auth/customer/emailpass/reset-password",
        { identifier }
      )
      expect([answer.status, answer.body]).toEqual([201, "Created"])
    }
    await waitFor(
      async () =>
        (await listMail(shop, { to: email, template: "password-reset" }))
          .length === 4
    )
    expect(
      await shop.store.post("/store/auth/forgot-password", { email, x: 1 })
    ).toMatchObject({ status: 400 })
  })

  it("forgot-password is limited by address and email, on both routes together", async () => {
    const email = uniqueEmail("nobody")
    const headers = fromAddress()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => [
        shop.store.post("/store/auth/forgot-password", { email }, { headers }),
        shop.store.post(
          "/auth/customer/emailpass/reset-password",
          { identifier: email },
          { headers }
        ),
      ]).flat()
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
    const refused = await shop.store.post(
      "/store/auth/forgot-password",
      { email },
      { headers }
    )
    expect(refused.body).toEqual({
      type: "too_many_requests",
      message: "Too many attempts, try again later",
    })
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  it("lets an unknown email cost a login as many hashes as a known one", async () => {
    const { email } = await createCustomer(shop)
    const costs: number[] = []
    for (const address of [email, uniqueEmail("nobody")]) {
      const before = hashes()
      expect(await login(address, "wrong horse battery")).toMatchObject({
        status: 401,
        body: { type: "unauthorized", message: "Invalid email or password" },
      })
      costs.push(hashes() - before)
    }
    expect(costs).toEqual([1, 1])
  })

  it("hashes a password anew at login when hashing has become dearer", async () => {
    const { email } = await createCustomer(shop)
    const cheap = await scrypt.kdf(PASSWORD, { logN: 10, r: 8, p: 1 })
    const costs = async () => {
      const { rows } = await shop.db.query(
        "select provider_metadata->>'password' as hash from provider_identity where entity_id = $1",
        [email]
      )
      return Buffer.from(rows[0].hash, "base64").readUInt8(7)
    }
    await shop.db.query(
      "update provider_identity set provider_metadata = jsonb_build_object('password', $2::text) where entity_id = $1",
      [email, cheap.toString("base64")]
    )
    expect((await login(email, "wrong horse battery")).status).toBe(401)
    expect(await costs()).toBe(10)
    expect((await login(email, PASSWORD)).status).toBe(200)
    await waitFor(async () => (await costs()) === 15)
    expect((await login(email, PASSWORD)).status).toBe(200)
  })

  describe("changing the password", () => {
    const change = (
      client: Shop["http"],
      body: unknown,
      from = fromAddress()
    ) => client.post("/store/auth/change-password", body, { headers: from })
    const good = { current_password: PASSWORD, password: NEW }

    it("ends the other sessions, keeps the own one, and mails", async () => {
      const { client, email } = await createCustomer(shop)
      const other = shop.store.as((await login(email, PASSWORD)).body.token)
      expect(await change(client, good)).toMatchObject({
        status: 200,
        body: { success: true },
      })
      expect((await client.get("/store/customers/me")).status).toBe(200)
      expect((await other.get("/store/customers/me")).status).toBe(401)
      expect((await login(email, PASSWORD)).status).toBe(401)
      expect((await login(email, NEW)).status).toBe(200)
      await readMail(shop, { to: email, template: "password-changed" })
    })

    it("refuses who is signed out, a wrong current password, a weak new one, a bad body", async () => {
      const { client, email } = await createCustomer(shop)
      expect((await change(shop.store, good)).status).toBe(401)
      expect(
        await change(client, { ...good, current_password: "wrong" })
      ).toMatchObject({
        status: 400,
        body: {
          type: "invalid_data",
          message: "The current password is wrong",
        },
      })
      expect(await change(client, { ...good, password: email })).toMatchObject(
        weak("too_weak", "contains_personal")
      )
      for (const body of [{}, { password: NEW }, { ...good, email }]) {
        expect(await change(client, body)).toMatchObject({
          status: 400,
          body: { type: "invalid_data" },
        })
      }
      expect((await login(email, PASSWORD)).status).toBe(200)
    })

    it("throttles wrong current passwords together with wrong logins", async () => {
      const { client, email } = await createCustomer(shop)
      const from = fromAddress()
      for (let guess = 0; guess < 5; guess++) {
        await change(client, { ...good, current_password: "wrong" }, from)
        await shop.store.post(
          "/auth/customer/emailpass",
          { email, password: "wrong" },
          { headers: from }
        )
      }
      const refused = await change(client, good, from)
      expect(refused.status).toBe(429)
      expect(refused.headers.get("retry-after")).toBe("60")
      expect((await change(client, good)).status).toBe(200)
    })
  })

  it("resets an admin's password by core's routes, with the link to the admin", async () => {
    const email = uniqueEmail("admin")
    const admin = await createAdmin(shop, email)
    await shop.http.post("/auth/user/emailpass/reset-password", {
      identifier: email,
    })
    const mail = await readMail(shop, { to: email, template: "password-reset" })
    const link = /href="([^"]*\/app\/reset-password[^"]*)"/.exec(mail.html)?.[1]
    const token = new URL(link!.replaceAll("&amp;", "&")).searchParams.get(
      "token"
    )!
    expect(await reset(token, NEW)).toMatchObject(INVALID_TOKEN)
    expect(await update(token, "password1", "user")).toMatchObject(
      weak("too_weak")
    )
    expect(await update(token, NEW, "user")).toMatchObject({ status: 200 })
    expect((await admin.client.get("/admin/users/me")).status).toBe(401)
    // No page of the storefront is an admin's.
    await shop.store.post("/store/auth/forgot-password", { email })
    await mailSettled(shop)
    expect(
      await listMail(shop, { to: email, template: "password-reset" })
    ).toHaveLength(1)
  })
})
