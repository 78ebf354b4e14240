import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { localeOf } from "../utils/prepare-mails"
import type { MailAct } from "./types"

type NewCustomer = {
  id: string
  email?: string | null
  first_name?: string | null
  metadata?: unknown
}

/** Somebody made an account; guests and contacts that an admin enters are not greeted. */
export const welcome: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "first_name", "metadata"],
      filters: { id: ids, has_account: true },
    })
    return (data as NewCustomer[]).map((customer) => ({
      key: `welcome:${customer.id}`,
      template: "welcome" as const,
      to: customer.email ?? "",
      customer_id: customer.id,
      locale: localeOf(customer.metadata),
      data: { first_name: customer.first_name },
    }))
  },
  sweep: {
    entity: "customer",
    at: "created_at",
    filters: { has_account: true },
    key: ({ id }) => `welcome:${id}`,
  },
}
