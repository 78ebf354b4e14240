export const title = "The shop writes"

export default async function mail(tour) {
  const { order } = tour.made

  const confirmation = await tour.step(
    "Looks for the confirmation of the order",
    async () => {
      const found = await tour.until(
        "the confirmation to be sent",
        async () => {
          const { messages } = await tour.admin.get("/admin/mail/messages", {
            query: {
              to: order.email,
              template: "order-placed",
              q: `#${order.display_id} `,
            },
          })
          return messages.find(({ status }) => status === "sent")
        }
      )
      return [`“${found.subject}”, by ${found.transport}`, found]
    }
  )

  await tour.step("Reads it", async () => {
    const { message } = await tour.admin.get(
      `/admin/mail/messages/${confirmation.id}`
    )
    tour.check(
      message.text.includes(String(order.display_id)),
      "The confirmation does not name the order"
    )
    return `${message.text.split("\n").find((line) => line.trim())}`
  })

  await tour.step("Says no to mail about stock", async () => {
    const { email_preferences: wishes } = await tour.shopper.post(
      "/store/customers/me/email-preferences",
      { restock: false }
    )
    return Object.entries(wishes)
      .map(([category, wanted]) => `${category} ${wanted ? "yes" : "no"}`)
      .join(", ")
  })
}
