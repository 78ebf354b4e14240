import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { createCustomer, fromAddress, PASSWORD } from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"

describe("a shop that wants verified addresses", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop({
      env: {
        ACCOUNT_REQUIRE_VERIFIED_EMAIL: "true",
        TRUSTED_STOREFRONTS: "10.9.0.0/16",
      },
    })
  })
  afterAll(() => shop?.close())

  it("lets a customer log in after the address is verified, and greets them then", async () => {
    const { email, token } = await createCustomer(shop)
    const login = () =>
      shop.store.post("/auth/customer/emailpass", { email, password: PASSWORD })
    const before = await login()
    expect(before).toMatchObject({
      status: 200,
      body: { verification_required: true },
    })
    expect(JSON.stringify(before.body)).not.toContain("token_hash")
    expect((await shop.store.as(token).get("/store/customers/me")).status).toBe(
      401
    )

    const asked = await readMail(shop, { to: email })
    expect(asked.template).toBe("verify-email")
    const code = /verify-email\?token=([\w-]+)/.exec(asked.html)?.[1]
    expect(
      await shop.store.post("/store/auth/verify-email", { token: code })
    ).toMatchObject({ status: 200, body: { customer: { email } } })

    const after = await login()
    expect(after.body.verification_required).toBeUndefined()
    expect(
      (await shop.store.as(after.body.token).get("/store/customers/me")).status
    ).toBe(200)
    const greeted = await readMail(shop, { to: email, template: "welcome" })
    expect(greeted.html).not.toContain("verify-email?token=")
    await mailSettled(shop)
    expect(await listMail(shop, { to: email })).toHaveLength(2)
  })

  it("counts shoppers behind a trusted storefront each for themselves", async () => {
    const { email } = await createCustomer(shop)
    const from = (chain: string) =>
      shop.store
        .post(
          "/auth/customer/emailpass",
          { email, password: "wrong horse battery" },
          { headers: fromAddress(chain) }
        )
        .then(({ status }) => status)
    for (let guess = 0; guess < 10; guess++) {
      expect(await from("203.0.113.5, 10.9.0.7")).toBe(401)
    }
    expect(await from("203.0.113.5, 10.9.0.7")).toBe(429)
    expect(await from("203.0.113.6, 10.9.0.7")).toBe(401)
    // Who is not trusted names nobody else.
    expect(await from("203.0.113.8, 198.51.100.1")).toBe(401)
    for (let guess = 0; guess < 9; guess++) {
      await from(`203.0.113.${20 + guess}, 198.51.100.1`)
    }
    expect(await from("203.0.113.9, 198.51.100.1")).toBe(429)
  })
})
