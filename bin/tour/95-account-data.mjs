export const title = "An admin guards the accounts, and somebody leaves"

export default async function accountData(tour) {
  const email = tour.freshEmail("leaving")
  const password = tour.freshPassword()
  const credentials = { email, password }
  const logIn = async (status) => {
    const { token } = await tour.guest.post(
      "/auth/customer/emailpass",
      credentials,
      { status }
    )
    return tour.guest.as(token)
  }

  const id = await tour.step("Somebody registers", async () => {
    const { token } = await tour.guest.post(
      "/auth/customer/emailpass/register",
      credentials
    )
    const { customer } = await tour.guest
      .as(token)
      .post("/store/customers", { email, first_name: "Lea" })
    return [email, customer.id]
  })
  const lea = await logIn()

  await tour.step("The admin suspends them: they are logged out", async () => {
    await tour.admin.post(`/admin/customers/${id}/suspend`, {
      reason: "The tour",
    })
    await lea.get("/store/customers/me", { status: 401 })
    await logIn(403)
    return "and cannot log in"
  })

  const back = await tour.step("The admin reinstates them", async () => {
    await tour.admin.post(`/admin/customers/${id}/reinstate`, {})
    return ["they log in again", await logIn()]
  })

  await tour.step("The admin reads what happened", async () => {
    const { security_events: events } = await tour.admin.get(
      "/admin/security-events",
      { query: { customer_id: id } }
    )
    tour.check(
      events.some(({ kind }) => kind === "suspended"),
      "The suspension was not noted"
    )
    return events.map(({ kind }) => kind).join(", ")
  })

  await tour.step("Exports what the shop holds on them", async () => {
    const data = await back.get("/store/customers/me/export")
    tour.check(data.profile.email === email, "It is somebody else's data")
    return Object.keys(data).slice(1).join(", ")
  })

  await tour.step("Leaves for good", async () => {
    await back.delete("/store/customers/me", { password })
    await back.get("/store/customers/me", { status: 401 })
    await tour.admin.get(`/admin/customers/${id}`, { status: 404 })
    return "nobody here knows them any more"
  })

  await tour.step("The admin sees who created the product", async () => {
    const { product } = await tour.admin.get(
      `/admin/catalog/products/${tour.made.product.id}`
    )
    return product.created_by?.email ?? "no admin"
  })
}
