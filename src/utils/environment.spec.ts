import { readEnvironment } from "./environment"

const complete = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop@localhost/shop",
  JWT_SECRET: "k3s9f0a7d2m5q8w1z4x6c0v7b9n2l5p8",
  COOKIE_SECRET: "p8l5n2b9v7c0x6z4w1q8m5d2a7f0s9k3",
}

describe("the environment", () => {
  it("needs a database and two secrets, and fills in the rest", () => {
    expect(readEnvironment(complete)).toMatchObject({
      PORT: 9000,
      MEDUSA_WORKER_MODE: "shared",
      BACKEND_URL: "http://localhost:9000",
      STOREFRONT_URL: "http://localhost:8000",
      ADMIN_DISABLED: false,
    })
  })

  it("takes an empty variable for one that is not set", () => {
    const env = readEnvironment({
      ...complete,
      REDIS_URL: "",
      PORT: "",
      STRIPE_API_KEY: "",
    })
    expect(env.REDIS_URL).toBeUndefined()
    expect(env.STRIPE_API_KEY).toBeUndefined()
    expect(env.PORT).toBe(9000)
  })

  it("puts the port into the address unless there is one", () => {
    const port = { ...complete, PORT: "9100" }
    expect(readEnvironment(port).BACKEND_URL).toBe("http://localhost:9100")
    expect(
      readEnvironment({ ...port, BACKEND_URL: "https://api.shop.example" })
        .BACKEND_URL
    ).toBe("https://api.shop.example")
  })

  it("names every bad variable and what it must be", () => {
    expect(() =>
      readEnvironment({
        ...complete,
        DATABASE_URL: "mysql://x",
        REDIS_URL: "http://x",
        COOKIE_SECRET: undefined,
      })
    ).toThrow(
      new Error(
        "The environment is not complete: DATABASE_URL: must begin with postgres://; " +
          "REDIS_URL: must begin with redis://; COOKIE_SECRET: must be set. See .env.template."
      )
    )
  })

  it.each([
    ["short", "abc123"],
    ["well known", "supersecret"],
    ["one letter repeated", "a".repeat(40)],
  ])("B43: refuses a %s secret in production", (_, JWT_SECRET) => {
    expect(() => readEnvironment({ ...complete, JWT_SECRET })).toThrow(
      "JWT_SECRET: must be a random secret of 32 characters or more"
    )
  })

  it("lets a developer use any secret", () => {
    expect(
      readEnvironment({
        ...complete,
        NODE_ENV: "development",
        JWT_SECRET: "supersecret",
      }).JWT_SECRET
    ).toBe("supersecret")
  })
})
