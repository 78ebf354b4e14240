import { MedusaError } from "@medusajs/framework/utils"
import type { EndAccountSessionsDTO, EndedAccountSession } from "../types"
import { type Connection, rows } from "./connection"

/**
 * Ends sessions in one statement. The time is the statement's own: what other
 * processes ask for ("ended since …") must not lie before they could see it.
 */
export async function endSessions(
  connection: Connection,
  input: EndAccountSessionsDTO
): Promise<EndedAccountSession[]> {
  const identities = [input.auth_identity_id ?? []].flat()
  if (!input.session_id && !input.actor_id && !identities.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Ending sessions needs a session_id, an actor_id or an auth_identity_id"
    )
  }
  return rows<EndedAccountSession>(
    connection,
    `update account_session
        set ended_at = clock_timestamp(), end_reason = :reason, updated_at = now()
      where ended_at is null and deleted_at is null
        and (cast(:session_id as text) is null or id = :session_id)
        and (cast(:except as text) is null or id <> :except)
        and (
          (cast(:actor_id as text) is null and cardinality(cast(:identities as text[])) = 0)
          or (actor_id = :actor_id and (cast(:actor_type as text) is null or actor_type = :actor_type))
          or auth_identity_id = any(cast(:identities as text[])))
      returning id, actor_type, actor_id, auth_identity_id`,
    {
      reason: input.reason,
      session_id: input.session_id ?? null,
      except: input.except_session_id ?? null,
      actor_id: input.actor_id ?? null,
      actor_type: input.actor_type ?? null,
      identities,
    }
  )
}
