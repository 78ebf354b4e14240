import { readMail } from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  PASSWORD,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const WRONG = "wrong horse battery staple 42"

describe("suspending customers", () => {
  let shop: Shop
  let second: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    second = await bootShop({ database: shop.database })
    admin = await createAdmin(shop)
  }, 240_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
  })

  const act = (id: string, verb: "suspend" | "reinstate", body = {}) =>
    admin.client.post(`/admin/customers/${id}/${verb}`, body)

  const logIn = (email: string, password = PASSWORD, at = shop) =>
    at.store.post("/auth/customer/emailpass", { email, password })

  it("mails the link that verifies an address again, to whoever has something to verify", async () => {
    const ana = await createCustomer(shop)
    const resend = (client: typeof admin.client, id: string) =>
      client.post(`/admin/customers/${id}/verification`)
    expect(await resend(admin.client, ana.id)).toMatchObject({
      status: 200,
      body: { success: true },
    })
    await readMail(shop, { to: ana.email, template: "verify-email" })

    const guest = await admin.client.post("/admin/customers", {
      email: uniqueEmail("guest"),
    })
    expect(await resend(admin.client, guest.body.customer.id)).toMatchObject({
      status: 400,
      body: { type: "not_allowed" },
    })
    expect((await resend(admin.client, "cus_unknown")).status).toBe(404)
    expect((await resend(ana.client, ana.id)).status).toBe(401)
    expect((await resend(shop.http, ana.id)).status).toBe(401)
  })

  it("B09: a suspended customer is logged out everywhere and cannot log in until reinstated", async () => {
    const ana = await createCustomer(shop)
    const there = second.store.as(ana.token)
    expect((await there.get("/store/customers/me")).status).toBe(200)

    const { status, body } = await act(ana.id, "suspend", {
      reason: "Chargebacks",
    })
    expect(status).toBe(200)
    expect(body.account).toEqual({
      customer_id: ana.id,
      has_account: true,
      suspended_at: expect.any(String),
      suspension_reason: "Chargebacks",
      sessions: [],
    })

    expect((await ana.client.get("/store/customers/me")).status).toBe(401)
    await waitFor(
      async () => (await there.get("/store/customers/me")).status === 401,
      { what: "the other process to know" }
    )
    for (const at of [shop, second]) {
      const right = await logIn(ana.email, PASSWORD, at)
      expect(right.status).toBe(403)
      expect(right.body).toEqual({
        type: "forbidden",
        message: "This account is suspended",
      })
      const wrong = await logIn(ana.email, WRONG, at)
      expect(wrong.status).toBe(401)
      expect(wrong.body.message).toBe("Invalid email or password")
    }
    const refreshed = await ana.client.post("/auth/token/refresh")
    expect(refreshed.status).toBe(401)
    const cookie = await ana.client.post("/auth/session")
    expect(cookie.status).toBe(401)

    const back = await act(ana.id, "reinstate")
    expect(back.body.account).toMatchObject({
      suspended_at: null,
      suspension_reason: null,
    })
    const again = await logIn(ana.email)
    expect(again.status).toBe(200)
    // What died stays dead.
    expect((await ana.client.get("/store/customers/me")).status).toBe(401)
  })

  it("pressing twice changes nothing: the first reason stays, one event is noted", async () => {
    const bo = await createCustomer(shop)
    const [first, twice] = await Promise.all([
      act(bo.id, "suspend", { reason: "One" }),
      act(bo.id, "suspend", { reason: "One" }),
    ])
    expect([first.status, twice.status]).toEqual([200, 200])
    const third = await act(bo.id, "suspend", { reason: "Another" })
    expect(third.body.account.suspension_reason).toBe("One")
    const kinds = async () => {
      const { body } = await admin.client.get("/admin/security-events", {
        query: { customer_id: bo.id, kind: ["suspended", "reinstated"] },
      })
      return body.security_events.map(({ kind }: { kind: string }) => kind)
    }
    expect(await kinds()).toEqual(["suspended"])
    await act(bo.id, "reinstate")
    expect((await act(bo.id, "reinstate")).status).toBe(200)
    expect(await kinds()).toEqual(["reinstated", "suspended"])
  })

  it("ends one session or all of them, of that customer only", async () => {
    const ana = await createCustomer(shop)
    const other = await createCustomer(shop)
    await logIn(ana.email)
    const read = async () =>
      (await admin.client.get(`/admin/customers/${ana.id}/account`)).body
        .account.sessions
    const sessions = await read()
    expect(sessions.length).toBeGreaterThanOrEqual(2)
    const [{ id }, ...rest] = sessions

    const foreign = await admin.client.delete(
      `/admin/customers/${other.id}/sessions/${id}`
    )
    expect(foreign.status).toBe(404)
    expect(foreign.body).toEqual({
      type: "not_found",
      message: `Session with id: ${id} was not found`,
    })
    const ended = await admin.client.delete(
      `/admin/customers/${ana.id}/sessions/${id}`
    )
    expect(ended.body).toEqual({
      id,
      object: "account_session",
      deleted: true,
    })
    const all = await admin.client.delete(`/admin/customers/${ana.id}/sessions`)
    expect(all.body.ids).toEqual(
      expect.arrayContaining(rest.map((session: { id: string }) => session.id))
    )
    expect(all.body.ids).not.toContain(id)
    expect(await read()).toEqual([])
    expect((await ana.client.get("/store/customers/me")).status).toBe(401)
    expect((await other.client.get("/store/customers/me")).status).toBe(200)
  })

  it("lists security events: by kind, by email, by address", async () => {
    const email = uniqueEmail("searched")
    await createCustomer(shop, { email })
    const find = (query: Record<string, string>) =>
      admin.client.get("/admin/security-events", { query })
    await act((await createCustomer(shop, {})).id, "suspend")
    const { body } = await find({ kind: "suspended", limit: "1" })
    expect(body.security_events).toHaveLength(1)
    expect(body.security_events[0].details).toEqual({
      by: admin.id,
      reason: null,
    })
    expect(body.count).toBeGreaterThanOrEqual(2)
    const percent = await find({ q: "%" })
    expect(percent.body.count).toBe(0)
    const unknown = await find({ colour: "red" })
    expect(unknown.status).toBe(400)
  })

  it("refuses guests, unknown customers, unknown fields, and everybody but admins", async () => {
    const cart = await shop.store.post("/store/carts", {
      email: uniqueEmail("guest"),
    })
    const guestId = cart.body.cart.customer_id
    const guest = await act(guestId, "suspend")
    expect(guest.status).toBe(400)
    expect(guest.body).toEqual({
      type: "not_allowed",
      message: "This customer is a guest: there is no account",
    })
    const missing = await act("cus_none", "suspend")
    expect(missing.status).toBe(404)
    const odd = await act(guestId, "suspend", { until: "tomorrow" })
    expect(odd.status).toBe(400)
    expect(odd.body.message).toBe(
      "Invalid request: Unrecognized fields: 'until'"
    )
    const ana = await createCustomer(shop)
    const self = await ana.client.post(
      `/admin/customers/${ana.id}/reinstate`,
      {}
    )
    expect(self.status).toBe(401)
  })
})
