import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreVerifyEmailResponse } from "../../types/http/account-email"

/** The customer of an address that was just verified, as its owner may see them. */
export async function readVerifiedCustomer(
  container: MedusaContainer,
  id: string | null
): Promise<StoreVerifyEmailResponse["customer"]> {
  if (!id) {
    return null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name", "phone", "has_account"],
    filters: { id },
  })
  const customer = data[0]
  return customer
    ? {
        id: customer.id,
        email: customer.email ?? "",
        first_name: customer.first_name ?? null,
        last_name: customer.last_name ?? null,
        phone: customer.phone ?? null,
        has_account: customer.has_account,
      }
    : null
}
