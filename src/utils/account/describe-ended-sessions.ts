import type { EndedAccountSession } from "../../modules/account/types"

/** Payload of `account.sessions-ended`. */
export type SessionsEnded = {
  ids: string[]
  actor_type: string
  actor_id: string | null
  reason: string
}

/** One payload an actor. */
export function describeEndedSessions(
  ended: EndedAccountSession[],
  reason: string
): SessionsEnded[] {
  const byActor = new Map<string, SessionsEnded>()
  for (const { id, actor_type, actor_id } of ended) {
    const key = `${actor_type}:${actor_id}`
    const payload = byActor.get(key) ?? {
      ids: [],
      actor_type,
      actor_id,
      reason,
    }
    payload.ids.push(id)
    byActor.set(key, payload)
  }
  return [...byActor.values()]
}
