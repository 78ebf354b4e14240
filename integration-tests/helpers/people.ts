import { randomBytes } from "node:crypto"
import type { HttpClient, Json } from "./http"
import type { Shop } from "./shop"

export const PASSWORD = "correct horse battery staple 42"

/** An address nobody else in the run has. */
export function uniqueEmail(name = "person"): string {
  return `${name}-${randomBytes(5).toString("hex")}@example.test`
}

/** Headers of a request from another corner of the world: the shop stands behind one proxy, and believes it. */
export function fromAddress(address = randomAddress()): {
  "x-forwarded-for": string
} {
  return { "x-forwarded-for": address }
}

function randomAddress(): string {
  return ["10", ...randomBytes(3)].join(".")
}

export type SignedIn = {
  client: HttpClient
  token: string
  email: string
  id: string
}

/** Registers a customer through core's own routes and signs them in. */
export async function createCustomer(
  shop: Shop,
  overrides: Record<string, unknown> = {}
): Promise<SignedIn & { customer: Json }> {
  const email = (overrides.email as string) ?? uniqueEmail("customer")
  const credentials = { email, password: PASSWORD }
  // One address registers only so many in an hour.
  const registered = await shop.store.post(
    "/auth/customer/emailpass/register",
    credentials,
    { headers: fromAddress() }
  )
  const created = await shop.store
    .as(registered.body.token)
    .post("/store/customers", {
      email,
      first_name: "Ana",
      last_name: "Molnar",
      ...overrides,
    })
  if (created.status !== 200) {
    throw new Error(
      `createCustomer: ${created.status} ${JSON.stringify(created.body)}`
    )
  }
  const { body } = await shop.store.post(
    "/auth/customer/emailpass",
    credentials
  )
  return {
    client: shop.store.as(body.token),
    token: body.token,
    email,
    id: created.body.customer.id,
    customer: created.body.customer,
  }
}

/** The admin that the template database comes with. */
export const FIRST_ADMIN = "first-admin@example.test"

/** Signs the first admin in; with an address, invites and signs in another one. */
export async function createAdmin(
  shop: Shop,
  email?: string
): Promise<SignedIn> {
  const first = await signInAdmin(shop, FIRST_ADMIN)
  if (!email) {
    return first
  }
  const invited = await first.client.post("/admin/invites", { email })
  const registered = await shop.http.post("/auth/user/emailpass/register", {
    email,
    password: PASSWORD,
  })
  const accepted = await shop.http
    .as(registered.body.token)
    .post(
      "/admin/invites/accept",
      { email, first_name: "Ada", last_name: "Min" },
      { query: { token: invited.body.invite.token } }
    )
  if (accepted.status !== 200) {
    throw new Error(
      `createAdmin: ${accepted.status} ${JSON.stringify(accepted.body)}`
    )
  }
  return signInAdmin(shop, email)
}

async function signInAdmin(shop: Shop, email: string): Promise<SignedIn> {
  const { status, body } = await shop.http.post("/auth/user/emailpass", {
    email,
    password: PASSWORD,
  })
  if (status !== 200) {
    throw new Error(`signInAdmin: ${status} ${JSON.stringify(body)}`)
  }
  const client = shop.http.as(body.token)
  const me = await client.get("/admin/users/me")
  return { client, token: body.token, email, id: me.body.user.id }
}
