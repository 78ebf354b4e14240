import { claimsOf, login, register } from "../../helpers/accounts"
import { createAdmin, PASSWORD, uniqueEmail } from "../../helpers/people"
import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { bootShop, type Shop } from "../../helpers/shop"

const WRONG = {
  status: 401,
  body: { type: "unauthorized", message: "Invalid email or password" },
}

describe("registering and logging in", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })

  afterAll(() => shop.close())

  const profile = (email: string) => ({
    email,
    password: PASSWORD,
    first_name: "Ana",
    last_name: "Molnar",
  })

  it("B01: registers with email, password and profile in one call, and greets by mail once", async () => {
    const email = uniqueEmail("Ana")
    const answer = await shop.store.post("/store/auth/register", {
      ...profile(email),
      phone: "+49 40 123456",
      address: {
        address_1: "Harbour Road 1",
        city: "Hamburg",
        postal_code: "20095",
        country_code: "de",
      },
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      customer: expect.objectContaining({
        email: email.toLowerCase(),
        first_name: "Ana",
        last_name: "Molnar",
        phone: "+49 40 123456",
        has_account: true,
        addresses: [
          expect.objectContaining({
            address_1: "Harbour Road 1",
            country_code: "de",
          }),
        ],
      }),
      access_token: expect.any(String),
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
      expires_in: 900,
      verification_required: false,
    })
    const { customer, access_token } = answer.body
    const { exp, iat } = claimsOf(access_token)
    expect(exp - iat).toBe(900)
    const me = await shop.store.as(access_token).get("/store/customers/me")
    expect(me.body.customer.id).toBe(customer.id)

    const mail = await readMail(shop, { to: email.toLowerCase() })
    expect(mail).toMatchObject({
      key: `welcome:${customer.id}`,
      template: "welcome",
    })
    await mailSettled(shop)
    expect(await listMail(shop, { to: email.toLowerCase() })).toHaveLength(1)
  })

  it("B01 (refusals): names what is wrong with a registration, and makes nothing", async () => {
    const email = uniqueEmail()
    const refused = async (body: object, message: string | RegExp) => {
      const answer = await shop.store.post("/store/auth/register", body)
      expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"])
      expect(answer.body.message).toMatch(message)
      return answer.body
    }
    const good = profile(email)
    await refused({ ...good, email: "not an address" }, /email/)
    await refused({ ...good, first_name: " " }, /first_name/)
    await refused({ ...good, last_name: undefined }, /last_name/)
    await refused({ ...good, customer_id: "cus_1" }, /customer_id/)
    await refused({ ...good, address: { street: "x" } }, /street/)
    const { details } = await refused(
      { ...good, password: "short" },
      /password/
    )
    expect(details.map(({ rule }: { rule: string }) => rule)).toContain(
      "too_short"
    )
    const { rows } = await shop.db.query(
      "select 1 from provider_identity where entity_id = $1",
      [email]
    )
    expect(rows).toEqual([])
  })

  it("makes exactly one account of ten registrations at once, however they are spelled", async () => {
    const email = uniqueEmail("race")
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        shop.store.post(
          "/store/auth/register",
          profile(n % 2 ? email : email.toUpperCase())
        )
      )
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([201, ...Array(9).fill(422)])
    expect(answers.find(({ status }) => status === 422)?.body).toEqual({
      code: "invalid_request_error",
      type: "duplicate_error",
      message: "An account with this email already exists",
    })
    const { rows } = await shop.db.query(
      `select (select count(*)::int from customer where lower(email) = $1) as customers,
              (select count(*)::int from provider_identity where lower(entity_id) = $1) as identities`,
      [email]
    )
    expect(rows).toEqual([{ customers: 1, identities: 1 }])
    await login(shop, email)
  })

  it("gives an address to its owner when somebody began to register it and never went on", async () => {
    const email = uniqueEmail("squatted")
    const squatter = await shop.store.post(
      "/auth/customer/emailpass/register",
      { email, password: `${PASSWORD} of somebody else` }
    )
    const early = await shop.store.post("/store/auth/register", profile(email))
    expect(early.status).toBe(422)
    await shop.db.query(
      `update auth_identity set created_at = now() - interval '2 minutes' where id = $1`,
      [claimsOf(squatter.body.token).auth_identity_id]
    )
    const owner = await register(shop, { email })
    expect(owner.body.customer.email).toBe(email)
    // Whoever began it has nothing of what came of it.
    const begun = shop.store.as(squatter.body.token)
    expect((await begun.post("/auth/token/refresh")).status).toBe(401)
    expect((await begun.post("/store/customers", { email })).status).toBe(401)
  })

  it("B03: logs in with email and password and answers tokens and the customer", async () => {
    const ana = await register(shop)
    const answer = await shop.store.post("/store/auth/login", {
      email: ana.email.toUpperCase(),
      password: PASSWORD,
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      customer: expect.objectContaining({
        id: ana.id,
        email: ana.email,
        first_name: "Ana",
        last_name: "Molnar",
      }),
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 900,
      verification_required: false,
    })
    const [first, second] = [ana.access_token, answer.body.access_token]
    expect(claimsOf(first).sid).not.toBe(claimsOf(second).sid)
  })

  it("B03 (refusals): says the same to a wrong password, an unknown email and an admin", async () => {
    const ana = await register(shop)
    const admin = await createAdmin(shop)
    for (const body of [
      { email: ana.email, password: "a wrong password" },
      { email: uniqueEmail("nobody"), password: PASSWORD },
      { email: admin.email, password: PASSWORD },
    ]) {
      expect(await shop.store.post("/store/auth/login", body)).toMatchObject(
        WRONG
      )
    }
    const bad = await shop.store.post("/store/auth/login", {
      email: ana.email,
      password: PASSWORD,
      remember: true,
    })
    expect([bad.status, bad.body.message]).toEqual([
      400,
      "Invalid request: Unrecognized fields: 'remember'",
    ])
    const { rows } = await shop.db.query(
      `select kind, ip, actor_type from account_security_event where email = $1 order by created_at`,
      [ana.email]
    )
    expect(rows).toEqual([
      { kind: "registered", ip: "127.0.0.1", actor_type: "customer" },
      { kind: "login-failed", ip: "127.0.0.1", actor_type: "customer" },
    ])
  })

  it("refuses a suspended customer with 403, and only with the right password", async () => {
    const ana = await register(shop)
    await shop.db.query(
      `insert into account_status (id, customer_id, suspended_at) values ('acsta_1', $1, now())`,
      [ana.id]
    )
    const right = { email: ana.email, password: PASSWORD }
    for (const path of ["/store/auth/login", "/auth/customer/emailpass"]) {
      const answer = await shop.store.post(path, right)
      expect([answer.status, answer.body.message]).toEqual([
        403,
        "This account is suspended",
      ])
      expect(
        await shop.store.post(path, { ...right, password: "a wrong one" })
      ).toMatchObject(WRONG)
    }
  })

  it("gives a suspended customer no token through a registration that was never refreshed", async () => {
    const email = uniqueEmail("begun")
    const { body } = await shop.store.post(
      "/auth/customer/emailpass/register",
      { email, password: PASSWORD }
    )
    const begun = shop.store.as(body.token)
    const { body: created } = await begun.post("/store/customers", { email })
    await shop.db.query(
      `insert into account_status (id, customer_id, suspended_at) values ('acsta_2', $1, now())`,
      [created.customer.id]
    )
    expect((await begun.post("/auth/token/refresh")).status).toBe(401)
  })
})
