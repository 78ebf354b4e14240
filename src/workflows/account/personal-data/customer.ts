import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  CustomerWorkflowEvents,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { eraseInCore } from "./sql"
import type { PersonalDataHolder } from "./types"

/** The customer, their addresses, and what the payment providers know them by. */
export const customerPersonalData: PersonalDataHolder = {
  feature: "customer",
  export: async (container, { customer_id }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: [
        "id",
        "email",
        "first_name",
        "last_name",
        "company_name",
        "phone",
        "metadata",
        "created_at",
        "updated_at",
        "groups.name",
        "addresses.*",
        "account_holders.provider_id",
        "account_holders.external_id",
        "account_holders.email",
      ],
      filters: { id: customer_id },
    })
    const [customer] = data
    if (!customer) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Customer with id: ${customer_id} was not found`
      )
    }
    const { addresses, account_holders, ...profile } = customer
    return { profile, addresses, payment_accounts: account_holders }
  },
  erase: async (container, { customer_id, emails }) => {
    await forgetAtProviders(container, customer_id)
    await eraseInCore(
      container,
      [
        `delete from notification where lower("to") = any(:emails)`,
        `delete from customer_group_customer where customer_id = :customer_id`,
        `delete from customer_address where customer_id = :customer_id`,
        `delete from customer where id = :customer_id`,
      ],
      { customer_id, emails }
    )
    await container.resolve(Modules.EVENT_BUS).emit({
      name: CustomerWorkflowEvents.DELETED,
      data: { id: customer_id },
    })
  },
}

/** Stripe's customer, for one; a provider that does not answer is asked again by the next run. */
async function forgetAtProviders(
  container: MedusaContainer,
  customerId: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer_account_holder",
    fields: ["account_holder_id"],
    filters: { customer_id: customerId },
  })
  for (const { account_holder_id } of data as { account_holder_id: string }[]) {
    await container
      .resolve(Modules.PAYMENT)
      .deleteAccountHolder(account_holder_id)
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
      [Modules.CUSTOMER]: { customer_id: customerId },
      [Modules.PAYMENT]: { account_holder_id },
    })
  }
}
