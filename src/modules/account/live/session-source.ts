import { type Connection, rows } from "../data/connection"
import { BELIEVE_MS, type SessionSource } from "./live-sessions"

/** A statement that ends sessions is seen by others at most this much later than the time it writes. */
const COMMIT_SECONDS = 10

/** The table of sessions, as the memory of a process reads it. */
export function sessionSource(connection: Connection): SessionSource {
  return {
    see: async (id, extendSeconds) => {
      const [row] = await rows<{ seconds_left: number }>(
        connection,
        `update account_session
            set last_seen_at = now(),
                expires_at = greatest(expires_at, now() + make_interval(secs => :extend))
          where id = :id and ended_at is null and expires_at > now() and deleted_at is null
          returning extract(epoch from expires_at - now())::float8 as seconds_left`,
        { id, extend: extendSeconds }
      )
      return row?.seconds_left
    },
    endedSince: async (watermark) => {
      const [{ ids, now }] = await rows<{ ids: string[]; now: string }>(
        connection,
        `select coalesce(array_agg(id), '{}') as ids, now()::text as now
           from account_session
          where ended_at is not null and deleted_at is null
            and ended_at > greatest(
              cast(:watermark as timestamptz) - make_interval(secs => :commit),
              now() - make_interval(secs => :believe))`,
        {
          watermark: watermark ?? null,
          commit: COMMIT_SECONDS,
          // Nothing older is believed without a look at its row.
          believe: BELIEVE_MS / 1000 + COMMIT_SECONDS,
        }
      )
      return { ids, watermark: now }
    },
  }
}
