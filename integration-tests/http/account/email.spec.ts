import { listMail, mailSettled, readMail } from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  fromAddress,
  PASSWORD,
  uniqueEmail,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { runScript } from "../../helpers/script"

describe("email addresses", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })
  afterAll(() => shop?.close())

  const register = (email: unknown, password: string = PASSWORD) =>
    shop.store.post(
      "/auth/customer/emailpass/register",
      { email, password },
      { headers: fromAddress() }
    )
  const login = (email: string, password = PASSWORD) =>
    shop.store.post(
      "/auth/customer/emailpass",
      { email, password },
      { headers: fromAddress() }
    )
  const verify = (token: string, client = shop.store) =>
    client.post("/store/auth/verify-email", { token })
  const tokenIn = (html: string) =>
    /verify-email\?token=([\w-]+)/.exec(html)?.[1] ?? ""

  describe("registering by core's routes", () => {
    it("D7: keeps an email in lower case, and one account for all its spellings", async () => {
      const email = uniqueEmail("ana")
      const registered = await register(email.toUpperCase())
      expect(registered.status).toBe(200)
      expect(await register(`  ${email} `, "granite pelican 77")).toMatchObject(
        {
          status: 401,
          body: {
            type: "unauthorized",
            message: "Identity with email already exists",
          },
        }
      )
      const client = shop.store.as(registered.body.token)
      expect(
        await client.post("/store/customers", {
          email: email.toUpperCase(),
          first_name: "Ana",
        })
      ).toMatchObject({ status: 200, body: { customer: { email } } })
      const { rows } = await shop.db.query(
        "select entity_id from provider_identity where lower(entity_id) = $1",
        [email]
      )
      expect(rows).toEqual([{ entity_id: email }])
      expect((await login(email.toUpperCase())).status).toBe(200)
    })

    it("D7: refuses what is no email, a weak password, and another's email for the customer", async () => {
      for (const email of ["ana", "ana@", "a b@example.com"]) {
        expect(await register(email)).toMatchObject({
          status: 400,
          body: {
            type: "invalid_data",
            message: "Invalid request: Field 'email' must be an email address",
          },
        })
      }
      const email = uniqueEmail("ana")
      expect(await register(email, "a")).toMatchObject({
        status: 400,
        body: {
          type: "invalid_data",
          details: [
            {
              rule: "too_short",
              message: "The password must have 8 characters or more",
            },
            { rule: "too_weak" },
          ],
        },
      })
      const { body } = await register(email)
      const squatter = shop.store.as(body.token)
      expect(
        await squatter.post("/store/customers", {
          email: uniqueEmail("victim"),
          first_name: "Eve",
        })
      ).toMatchObject({
        status: 400,
        body: {
          type: "invalid_data",
          message:
            "Invalid request: Field 'email' must be the email that was registered",
        },
      })
      expect(
        await squatter.post("/store/customers", { first_name: "Ana" })
      ).toMatchObject({ status: 200, body: { customer: { email } } })
      expect(
        await shop.http.post("/auth/user/emailpass/register", {
          email: uniqueEmail("admin"),
          password: "password1",
        })
      ).toMatchObject({
        status: 400,
        body: { details: [{ rule: "too_weak" }] },
      })
    })

    it("lets one address register many, and not without end", async () => {
      const headers = fromAddress()
      const statuses: number[] = []
      // What is refused for its form counts as well; a hundred hashes would take long.
      for (let count = 0; count < 101; count++) {
        const { status } = await shop.store.post(
          "/auth/customer/emailpass/register",
          { email: "nobody", password: "x" },
          { headers }
        )
        statuses.push(status)
      }
      expect(statuses).toEqual([...Array(100).fill(400), 429])
    })

    it("D7: knows who registered in capitals before this package was there, and a script reports and settles it", async () => {
      const lower = await createCustomer(shop)
      const { rows } = await shop.db.query(
        "update provider_identity set entity_id = 'Ana.' || entity_id where entity_id = $1 returning entity_id",
        [lower.email]
      )
      const spelled: string = rows[0].entity_id
      await shop.db.query("update customer set email = $1 where id = $2", [
        spelled,
        lower.id,
      ])
      // A clash: the same address, twice, from before.
      const first = await createCustomer(shop)
      const second = await createCustomer(shop)
      await shop.db.query(
        "update provider_identity set entity_id = $1 where entity_id = $2",
        [first.email.toUpperCase(), second.email]
      )
      await shop.stop()
      await shop.start()
      const taken = await register(spelled.toLowerCase(), "granite pelican 77")
      expect(taken).toMatchObject({
        status: 401,
        body: { message: "Identity with email already exists" },
      })
      expect((await login(spelled)).status).toBe(200)
      const report = await runScript(shop, "unify-account-emails", ["check"])
      expect(report).toContain(
        `${first.email} is registered more than once as login: `
      )
      expect(report).toContain(
        "1 clashes; 2 emails could be written in lower case"
      )
      await runScript(shop, "unify-account-emails")
      expect((await login(spelled.toLowerCase())).status).toBe(200)
      const me = await lower.client.get("/store/customers/me")
      expect(me.body.customer.email).toBe(spelled.toLowerCase())
      expect((await login(first.email)).status).toBe(200)
    }, 180_000)

    it("B07 (email): the admin does not change the email of a customer's account behind its back", async () => {
      const { id, email } = await createCustomer(shop)
      const { client } = await createAdmin(shop)
      expect(
        await client.post(`/admin/customers/${id}`, { email: uniqueEmail() })
      ).toMatchObject({
        status: 400,
        body: {
          type: "not_allowed",
          message:
            "The email of a customer with an account is changed by the customer",
        },
      })
      expect(
        await client.post(`/admin/customers/${id}`, { email, phone: "1" })
      ).toMatchObject({ status: 200, body: { customer: { phone: "1" } } })
    })
  })

  describe("verifying", () => {
    it("B01 (confirmation): greets a new customer with one mail, whose link verifies the address once", async () => {
      const { email, id } = await createCustomer(shop)
      const mail = await readMail(shop, { to: email })
      expect(mail.template).toBe("welcome")
      expect(mail.html).toContain("http://storefront.test/verify-email?token=")
      const token = tokenIn(mail.html)
      const answers = await Promise.all([verify(token), verify(token)])
      const [good, refused] = answers.sort((a, b) => a.status - b.status)
      expect(good).toMatchObject({
        status: 200,
        body: { success: true, customer: { id, email } },
      })
      expect(refused).toMatchObject({
        status: 400,
        body: {
          type: "not_allowed",
          message: "Verification code is invalid or already used",
        },
      })
      await mailSettled(shop)
      expect(await listMail(shop, { to: email })).toHaveLength(1)
    })

    it("mails again to who asks, answers all alike, and nothing to who is verified", async () => {
      const { email, client } = await createCustomer(shop)
      const resend = (body: unknown, by = shop.store) =>
        by.post("/store/auth/verify-email/resend", body)
      const unknown = uniqueEmail("nobody")
      const welcome = await readMail(shop, { to: email })
      for (const answer of [
        await resend({ email: email.toUpperCase() }),
        await resend({ email: unknown }),
        await resend({}),
        await resend({}, client),
      ]) {
        expect([answer.status, answer.body]).toEqual([202, { success: true }])
      }
      const mail = await readMail(
        shop,
        { to: email, template: "verify-email" },
        { count: 2 }
      )
      expect((await verify(tokenIn(welcome.html))).status).toBe(400)
      expect((await verify(tokenIn(mail.html))).status).toBe(200)
      await resend({ email })
      await mailSettled(shop)
      expect(
        await listMail(shop, { to: email, template: "verify-email" })
      ).toHaveLength(2)
      expect(await listMail(shop, { to: unknown })).toEqual([])
      expect((await resend({ email, x: 1 })).status).toBe(400)
      expect((await verify("nonsense")).status).toBe(400)
      expect((await shop.store.post("/store/auth/verify-email")).status).toBe(
        400
      )
    })

    it("D17: core's verification is only for one's own address, keeps its secret, and bears requests at once", async () => {
      const { email, client } = await createCustomer(shop)
      await readMail(shop, { to: email })
      const request = (entity_id: string) =>
        client.post(
          "/auth/verification/request",
          { entity_id, entity_type: "email" },
          { headers: fromAddress() }
        )
      expect(await request(uniqueEmail("victim"))).toMatchObject({
        status: 400,
        body: {
          type: "invalid_data",
          message:
            "Invalid request: Field 'entity_id' must be your own email address",
        },
      })
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => request(email.toUpperCase()))
      )
      for (const { status, body } of answers) {
        expect(status).toBe(201)
        expect(body.verification.entity_id).toBe(email)
        expect(JSON.stringify(body)).not.toContain("token_hash")
      }
      await mailSettled(shop)
      const mails = await listMail(shop, {
        to: email,
        template: "verify-email",
      })
      expect(mails).toHaveLength(5)
      const tokens = await Promise.all(
        mails.map(async ({ id }) => {
          const { rows } = await shop.db.query(
            "select html from mail_message where id = $1",
            [id]
          )
          return tokenIn(rows[0].html)
        })
      )
      const confirmed = await Promise.all(
        tokens.map((code) =>
          shop.http.post("/auth/verification/confirm", { code })
        )
      )
      // Each request makes the code before it worthless.
      expect(confirmed.map(({ status }) => status).sort()).toEqual([
        200, 400, 400, 400, 400,
      ])
    })

    it("limits requests for verification mails and for the newsletter", async () => {
      const email = uniqueEmail("nobody")
      for (const path of [
        "/store/auth/verify-email/resend",
        "/store/newsletter",
      ]) {
        const headers = fromAddress()
        const answers = await Promise.all(
          Array.from({ length: 12 }, () =>
            shop.store.post(path, { email }, { headers })
          )
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([
          ...Array(10).fill(202),
          429,
          429,
        ])
      }
    })
  })

  describe("changing the email", () => {
    const change = (client: Shop["http"], body: unknown) =>
      client.post("/store/customers/me/email", body, { headers: fromAddress() })

    it("B07: a customer reads and edits their profile and, once the new address answers, their email", async () => {
      const { client, email, id } = await createCustomer(shop)
      const profile = { first_name: "Anna", last_name: "M", phone: "+49 40 1" }
      expect(await client.post("/store/customers/me", profile)).toMatchObject({
        status: 200,
      })
      await client.post("/store/customers/me/addresses", {
        address_1: "Harbour Road 1",
        city: "Hamburg",
        country_code: "de",
      })
      const next = uniqueEmail("new")
      const other = shop.store.as((await login(email)).body.token)
      expect(
        await change(client, { email: next.toUpperCase(), password: PASSWORD })
      ).toMatchObject({ status: 202, body: { success: true } })
      const asked = await readMail(shop, { to: next })
      expect(asked.template).toBe("email-change")
      const warned = await readMail(shop, {
        to: email,
        template: "email-changed",
      })
      expect(warned.html).toContain(next)
      // Nothing has changed yet.
      expect((await login(next)).status).toBe(401)

      const token = tokenIn(asked.html)
      const answers = await Promise.all([
        verify(token, client),
        verify(token, client),
      ])
      const [good, refused] = answers.sort((a, b) => a.status - b.status)
      expect(good).toMatchObject({
        status: 200,
        body: {
          success: true,
          customer: { id, email: next, ...profile, has_account: true },
        },
      })
      expect(refused).toMatchObject({
        status: 400,
        body: { message: "The link is invalid or already used" },
      })
      expect((await login(email)).status).toBe(401)
      expect((await login(next)).status).toBe(200)
      expect((await other.get("/store/customers/me")).status).toBe(401)
      const me = await client.get("/store/customers/me")
      expect(me).toMatchObject({
        status: 200,
        body: { customer: { email: next, ...profile } },
      })
      expect(me.body.customer.addresses).toHaveLength(1)
      await readMail(
        shop,
        { to: email, template: "email-changed" },
        { count: 2 }
      )
      // The old address is free again, and nobody's by accident.
      expect((await register(email)).status).toBe(200)
    })

    it("answers the same for an address that is taken, and its mailbox says so", async () => {
      const { client } = await createCustomer(shop)
      const victim = await createCustomer(shop)
      expect(
        await change(client, { email: victim.email, password: PASSWORD })
      ).toMatchObject({ status: 202, body: { success: true } })
      const mail = await readMail(shop, {
        to: victim.email,
        template: "email-change",
      })
      expect(tokenIn(mail.html)).toBe("")
    })

    it("is refused when the address was taken meanwhile, and to two who want the same one", async () => {
      const next = uniqueEmail("wanted")
      const people = [await createCustomer(shop), await createCustomer(shop)]
      for (const { client } of people) {
        await change(client, { email: next, password: PASSWORD })
      }
      await readMail(shop, { to: next }, { count: 2 })
      await mailSettled(shop)
      const { rows } = await shop.db.query(
        `select html from mail_message where "to" = $1`,
        [next]
      )
      const answers = await Promise.all(
        rows.map(({ html }) => verify(tokenIn(html)))
      )
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      const { rows: kept } = await shop.db.query(
        `select c.email, p.entity_id from customer c
          join auth_identity a on a.app_metadata->>'customer_id' = c.id
          join provider_identity p on p.auth_identity_id = a.id where c.id = any($1)`,
        [people.map(({ id }) => id)]
      )
      expect(kept).toHaveLength(2)
      for (const { email, entity_id } of kept) {
        expect(entity_id).toBe(email)
      }
    })

    it("forgets a change that was begun under an old password", async () => {
      const { client, email } = await createCustomer(shop)
      const thief = uniqueEmail("thief")
      await change(client, { email: thief, password: PASSWORD })
      const token = tokenIn((await readMail(shop, { to: thief })).html)
      await client.post("/store/auth/change-password", {
        current_password: PASSWORD,
        password: "granite pelican harvest 7",
      })
      expect(await verify(token)).toMatchObject({ status: 400 })
      expect((await login(email, "granite pelican harvest 7")).status).toBe(200)
    })

    it("refuses who is signed out, a wrong password, and what is no email", async () => {
      const { client } = await createCustomer(shop)
      const email = uniqueEmail("new")
      expect(
        (await change(shop.store, { email, password: PASSWORD })).status
      ).toBe(401)
      expect(await change(client, { email, password: "wrong" })).toMatchObject({
        status: 400,
        body: { type: "invalid_data", message: "The password is wrong" },
      })
      for (const body of [
        {},
        { email: "ana", password: PASSWORD },
        { email, password: PASSWORD, x: 1 },
      ]) {
        expect(await change(client, body)).toMatchObject({
          status: 400,
          body: { type: "invalid_data" },
        })
      }
      await mailSettled(shop)
      expect(await listMail(shop, { to: email })).toEqual([])
    })
  })
})
