import { bootShop, type Shop } from "../../helpers/shop"
import {
  createCustomer,
  fromAddress,
  PASSWORD,
  uniqueEmail,
} from "../../helpers/people"
import type { HttpResponse } from "../../helpers/http"

const WRONG = "wrong horse battery staple 42"
const TOO_MANY = {
  type: "too_many_requests",
  message: "Too many attempts, try again later",
}

describe("guessing passwords", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })
  afterAll(() => shop?.close())

  const login = (
    email: string,
    password: string,
    headers: Record<string, string>,
    path = "/auth/customer/emailpass"
  ): Promise<HttpResponse> =>
    shop.store.post(path, { email, password }, { headers })

  async function guessUntilRefused(
    email: string,
    headers: Record<string, string>,
    path?: string
  ) {
    for (let guesses = 0; ; guesses++) {
      const answer = await login(email, WRONG, headers, path)
      if (answer.status === 429) {
        return { guesses, answer }
      }
      expect(answer).toMatchObject({
        status: 401,
        body: { type: "unauthorized", message: "Invalid email or password" },
      })
    }
  }

  it("answers 429 with Retry-After after ten wrong passwords, in any spelling of the email and of the path", async () => {
    const { email } = await createCustomer(shop)
    const headers = fromAddress()
    for (let spelled = 0; spelled < 5; spelled++) {
      await login(email.toUpperCase(), WRONG, headers)
      await login(email, WRONG, headers, "/Auth/customer/email%70ass/")
    }
    const refused = await login(email, PASSWORD, headers)
    expect(refused).toMatchObject({ status: 429, body: TOO_MANY })
    expect(refused.headers.get("retry-after")).toBe("60")
    const again = await login(email, PASSWORD, headers)
    expect(again.status).toBe(429)
    expect(Number(again.headers.get("retry-after"))).toBeLessThanOrEqual(60)
  })

  it("does not lock a customer out of their own device when a stranger elsewhere guesses", async () => {
    const { email } = await createCustomer(shop)
    const stranger = fromAddress()
    const home = fromAddress()
    await guessUntilRefused(email, stranger)
    expect((await login(email, PASSWORD, home)).status).toBe(200)
    expect((await login(email, PASSWORD, stranger)).status).toBe(429)
  })

  it("forgets wrong passwords when the right one comes", async () => {
    const { email } = await createCustomer(shop)
    const headers = fromAddress()
    for (let round = 0; round < 3; round++) {
      for (let guess = 0; guess < 9; guess++) {
        expect((await login(email, WRONG, headers)).status).toBe(401)
      }
      expect((await login(email, PASSWORD, headers)).status).toBe(200)
    }
  })

  it("lets no more through when guesses come all at once", async () => {
    const { email } = await createCustomer(shop)
    const headers = fromAddress()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => login(email, WRONG, headers))
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(20).fill(429)])
  })

  it("survives a restart and holds in a second process", async () => {
    const { email } = await createCustomer(shop)
    const headers = fromAddress()
    const { guesses } = await guessUntilRefused(email, headers)
    expect(guesses).toBe(10)
    const other = await bootShop({ database: shop.database })
    try {
      const answer = await other.store.post(
        "/auth/customer/emailpass",
        { email, password: PASSWORD },
        { headers }
      )
      expect(answer.status).toBe(429)
    } finally {
      await other.close()
    }
    await shop.kill()
    await shop.start()
    expect((await login(email, PASSWORD, headers)).status).toBe(429)
    expect((await login(email, PASSWORD, fromAddress())).status).toBe(200)
  }, 180_000)

  it("guards admins as well, and emails that nobody has", async () => {
    const headers = fromAddress()
    const email = uniqueEmail("nobody")
    const { guesses } = await guessUntilRefused(
      email,
      headers,
      "/auth/user/emailpass"
    )
    expect(guesses).toBe(10)
  })
})
