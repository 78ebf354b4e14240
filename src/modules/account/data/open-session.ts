import { generateEntityId } from "@medusajs/framework/utils"
import type { JoinAccountSessionDTO, OpenAccountSessionDTO } from "../types"
import { type Connection, rows } from "./connection"

/**
 * Begins a session. Whether the customer is suspended is asked in the statement
 * that writes the row: who is suspended later has the row ended.
 *
 * @returns its id, undefined when the customer is suspended
 */
export async function openSession(
  connection: Connection,
  session: OpenAccountSessionDTO
): Promise<string | undefined> {
  const [opened] = await rows<{ id: string }>(
    connection,
    `insert into account_session
       (id, actor_type, actor_id, auth_identity_id, auth_provider, user_agent, ip, last_seen_at, expires_at)
     select :id, cast(:actor_type as text), cast(:actor_id as text), :auth_identity_id, :auth_provider,
            :user_agent, :ip, now(), now() + make_interval(secs => :seconds)
      where not exists (
        select 1 from account_status
         where customer_id = cast(:actor_id as text) and cast(:actor_type as text) = 'customer'
           and suspended_at is not null and deleted_at is null)
     returning id`,
    {
      id: generateEntityId(undefined, "acses"),
      actor_type: session.actor_type,
      actor_id: session.actor_id || null,
      auth_identity_id: session.auth_identity_id,
      auth_provider: session.auth_provider ?? null,
      user_agent: session.user_agent?.slice(0, 500) ?? null,
      ip: session.ip ?? null,
      seconds: session.seconds,
    }
  )
  return opened?.id
}

/**
 * Lets another token belong to a session, which learns whose it is and lasts as
 * long as the token. A session that did not know its customer may be of one who
 * is suspended.
 *
 * @returns whether the session is still alive
 */
export async function joinSession(
  connection: Connection,
  { id, actor_id, seconds }: JoinAccountSessionDTO
): Promise<boolean> {
  const joined = await rows<{ id: string }>(
    connection,
    `update account_session
        set actor_id = coalesce(actor_id, :actor_id), last_seen_at = now(), updated_at = now(),
            expires_at = greatest(expires_at, now() + make_interval(secs => :seconds))
      where id = :id and ended_at is null and expires_at > now() and deleted_at is null
        and not exists (
          select 1 from account_status
           where customer_id = coalesce(account_session.actor_id, :actor_id)
             and account_session.actor_type = 'customer'
             and suspended_at is not null and deleted_at is null)
      returning id`,
    { id, actor_id: actor_id || null, seconds }
  )
  return joined.length === 1
}
