export const title = "A shopper makes an account"

export default async function account(tour) {
  const email = tour.freshEmail()
  const password = tour.freshPassword()

  const token = await tour.step(`Registers as ${email}`, async () => {
    const registered = await tour.guest.post(
      "/auth/customer/emailpass/register",
      { email, password }
    )
    const { customer } = await tour.guest
      .as(registered.token)
      .post("/store/customers", {
        email,
        first_name: "Tara",
        last_name: "Tourist",
      })
    tour.check(customer.has_account, "The customer has no account")
    return [`customer ${customer.id}`, registered.token]
  })
  tour.check(token, "Registering answered no token")

  await tour.step("Logs in with the wrong password", async () => {
    await tour.guest.post(
      "/auth/customer/emailpass",
      { email, password: "not the password" },
      { status: 401 }
    )
    return "refused"
  })

  tour.shopper = await tour.step("Logs in with the right one", async () => {
    const { token } = await tour.guest.post("/auth/customer/emailpass", {
      email,
      password,
    })
    return ["a token", tour.guest.as(token)]
  })

  await tour.step("Reads the own profile", async () => {
    const { customer } = await tour.shopper.get("/store/customers/me")
    tour.check(customer.email === email, "It is somebody else's profile")
    tour.made.customer = { ...customer, email, password }
    return `${customer.first_name} ${customer.last_name}`
  })
}
