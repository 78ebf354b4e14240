import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createCustomerGroupsWorkflow,
  createCustomersWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { type DemoPerson, PEOPLE } from "./people"

const GROUP = "Members"

/** The customers with an account, and the group that has prices of its own. */
export type SeededCustomers = {
  memberGroupId: string
  idByEmail: Map<string, string>
}

/** Makes the Members group and a few customers; nobody can sign in as them. */
export async function seedCustomers(
  container: MedusaContainer
): Promise<SeededCustomers> {
  const memberGroupId = await seedGroup(container)
  const people = PEOPLE.filter(({ guest }) => !guest)
  const existing = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { email: people.map(({ email }) => email), has_account: true },
      { relations: ["groups"] }
    )
  const missing = people.filter(
    ({ email }) => !existing.some((customer) => customer.email === email)
  )
  const created = missing.length
    ? await createCustomers(container, missing)
    : []
  const customers = [...existing, ...created]
  const outside = customers.filter(
    ({ email, groups = [] }) =>
      people.some((person) => person.email === email && person.member) &&
      !groups.some(({ id }) => id === memberGroupId)
  )
  if (outside.length) {
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id: memberGroupId, add: outside.map(({ id }) => id) },
    })
  }
  return {
    memberGroupId,
    idByEmail: new Map(customers.map(({ email, id }) => [email, id])),
  }
}

async function createCustomers(
  container: MedusaContainer,
  people: DemoPerson[]
): Promise<CustomerDTO[]> {
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: people.map((person) => ({
        email: person.email,
        first_name: person.firstName,
        last_name: person.lastName,
        phone: person.phone,
        has_account: true,
        addresses: [
          {
            ...person.address,
            first_name: person.firstName,
            last_name: person.lastName,
            address_name: "Home",
            is_default_shipping: true,
            is_default_billing: true,
          },
        ],
      })),
    },
  })
  return result
}

async function seedGroup(container: MedusaContainer): Promise<string> {
  const [group] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ name: GROUP })
  if (group) {
    return group.id
  }
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name: GROUP }] },
  })
  return result[0].id
}
