import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account/constants"
import type AccountModuleService from "../../modules/account/service"
import type { AdminAccountResponse } from "../../types/http/account-data"

const MOST_SESSIONS = 100

/**
 * A customer's account as an admin sees it.
 *
 * @throws {MedusaError} NOT_FOUND
 */
export async function readAccount(
  container: MedusaContainer,
  customer_id: string
): Promise<AdminAccountResponse["account"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const [{ data }, suspension, sessions] = await Promise.all([
    query.graph({
      entity: "customer",
      fields: ["id", "has_account"],
      filters: { id: customer_id },
    }),
    account.findSuspension(customer_id),
    account.listAccountSessions(
      {
        actor_type: "customer",
        actor_id: customer_id,
        ended_at: null,
        expires_at: { $gt: new Date() },
      },
      { take: MOST_SESSIONS, order: { last_seen_at: "DESC" } }
    ),
  ])
  const [customer] = data
  if (!customer) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer with id: ${customer_id} was not found`
    )
  }
  const time = (value: Date | string) => new Date(value).toISOString()
  return {
    customer_id,
    has_account: customer.has_account,
    suspended_at: suspension ? time(suspension.suspended_at) : null,
    suspension_reason: suspension?.reason ?? null,
    sessions: sessions.map((session) => ({
      id: session.id,
      created_at: time(session.created_at),
      last_seen_at: time(session.last_seen_at),
      user_agent: session.user_agent,
      ip: session.ip,
    })),
  }
}
