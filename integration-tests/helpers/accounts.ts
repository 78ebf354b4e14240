import type { HttpClient, Json } from "./http"
import { PASSWORD, uniqueEmail } from "./people"
import type { Shop } from "./shop"

export type LoggedIn = {
  client: HttpClient
  email: string
  id: string
  access_token: string
  refresh_token: string
  /** The whole answer. */
  body: Json
}

/** Registers a customer in one call, as a storefront would. */
export async function register(
  shop: Shop,
  overrides: Record<string, unknown> = {}
): Promise<LoggedIn> {
  const email = (overrides.email as string) ?? uniqueEmail("shopper")
  const { status, body } = await shop.store.post("/store/auth/register", {
    email,
    password: PASSWORD,
    first_name: "Ana",
    last_name: "Molnar",
    ...overrides,
  })
  if (status !== 201) {
    throw new Error(`register: ${status} ${JSON.stringify(body)}`)
  }
  return loggedIn(shop, email, body)
}

/** Logs a customer in once more: another device. */
export async function login(shop: Shop, email: string): Promise<LoggedIn> {
  const { status, body } = await shop.store.post("/store/auth/login", {
    email,
    password: PASSWORD,
  })
  if (status !== 200) {
    throw new Error(`login: ${status} ${JSON.stringify(body)}`)
  }
  return loggedIn(shop, email, body)
}

/** What an access token says of itself. */
export function claimsOf(token: string): Json {
  return JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString())
}

function loggedIn(shop: Shop, email: string, body: Json): LoggedIn {
  return {
    client: shop.store.as(body.access_token),
    email,
    id: body.customer.id,
    access_token: body.access_token,
    refresh_token: body.refresh_token,
    body,
  }
}
