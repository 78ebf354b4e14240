export const title = "A shopper makes an account"

export default async function account(tour) {
  const email = tour.freshEmail()
  const password = tour.freshPassword()

  await tour.step(`Registers as ${email}`, async () => {
    const { customer, access_token } = await tour.guest.post(
      "/store/auth/register",
      { email, password, first_name: "Tara", last_name: "Tourist" },
      { status: 201 }
    )
    tour.check(access_token, "Registering answered no token")
    return `customer ${customer.id}, logged in already`
  })

  await tour.step("Logs in with the wrong password", async () => {
    await tour.guest.post(
      "/store/auth/login",
      { email, password: "not the password" },
      { status: 401 }
    )
    return "refused"
  })

  const login = await tour.step("Logs in with the right one", async () => {
    const login = await tour.guest.post("/store/auth/login", {
      email,
      password,
    })
    tour.check(login.customer.email === email, "It is somebody else")
    return [`tokens for ${login.expires_in} seconds`, login]
  })

  const fresh = await tour.step("Refreshes the tokens", async () => {
    const { refresh_token } = login
    const fresh = await tour.guest.post("/store/auth/refresh", {
      refresh_token,
    })
    tour.check(fresh.refresh_token !== refresh_token, "It is the old token")
    return ["a new pair", fresh]
  })

  await tour.step("Logs out, and is out at once", async () => {
    const shopper = tour.guest.as(fresh.access_token)
    const { count } = await shopper.get("/store/auth/sessions")
    await shopper.post("/store/auth/logout", {})
    for (const token of [login.access_token, fresh.access_token]) {
      await tour.guest.as(token).get("/store/customers/me", { status: 401 })
    }
    return `one of ${count} sessions ended, both its tokens refused`
  })

  tour.shopper = await tour.step(
    "Logs in as a client of plain Medusa does",
    async () => {
      const { token } = await tour.guest.post("/auth/customer/emailpass", {
        email,
        password,
      })
      return ["a token", tour.guest.as(token)]
    }
  )

  await tour.step("Reads the own profile", async () => {
    const { customer } = await tour.shopper.get("/store/customers/me")
    tour.check(customer.email === email, "It is somebody else's profile")
    tour.made.customer = { ...customer, email, password }
    return `${customer.first_name} ${customer.last_name}`
  })
}
