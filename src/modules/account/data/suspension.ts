import { generateEntityId } from "@medusajs/framework/utils"
import type { AccountSuspension, SuspendAccountDTO } from "../types"
import { type Connection, rows } from "./connection"

/** @returns whether it changed anything: who is suspended already stays so, for the first reason. */
export async function suspend(
  connection: Connection,
  { customer_id, reason, suspended_by }: SuspendAccountDTO
): Promise<boolean> {
  const changed = await rows(
    connection,
    `insert into account_status (id, customer_id, suspended_at, reason, suspended_by)
     values (:id, :customer_id, now(), :reason, :suspended_by)
     on conflict (customer_id) where deleted_at is null do update
       set suspended_at = now(), reason = excluded.reason,
           suspended_by = excluded.suspended_by, updated_at = now()
       where account_status.suspended_at is null
     returning id`,
    {
      id: generateEntityId(undefined, "acsta"),
      customer_id,
      reason: reason ?? null,
      suspended_by: suspended_by ?? null,
    }
  )
  return changed.length > 0
}

/** @returns the suspension that is over, undefined when there was none */
export async function reinstate(
  connection: Connection,
  customerId: string
): Promise<SuspendAccountDTO | undefined> {
  const [before] = await rows<SuspendAccountDTO>(
    connection,
    `update account_status new
        set suspended_at = null, reason = null, suspended_by = null, updated_at = now()
       from (select id, customer_id, reason, suspended_by from account_status
              where customer_id = :customer_id and suspended_at is not null and deleted_at is null
                for update) old
      where new.id = old.id
      returning old.customer_id, old.reason, old.suspended_by`,
    { customer_id: customerId }
  )
  return before
}

/** @returns the suspension of a customer, undefined when there is none */
export async function findSuspension(
  connection: Connection,
  customerId: string
): Promise<AccountSuspension | undefined> {
  const [found] = await rows<AccountSuspension>(
    connection,
    `select suspended_at, reason, suspended_by from account_status
      where customer_id = :customer_id and suspended_at is not null and deleted_at is null`,
    { customer_id: customerId }
  )
  return found
}
