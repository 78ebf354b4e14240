import { ACCOUNT_THROTTLE_TABLE } from "../constants"
import { type Connection, rows } from "./connection"

/** Rows that one statement deletes at most. */
const BATCH = 5_000

/**
 * Deletes what nobody needs any more, batch by batch: sessions some time after
 * their end with their tokens, refresh tokens that are too old to mean anything,
 * old security events, spent email changes, counts of guesses long past.
 *
 * @returns how many rows went
 */
export async function cleanUp(
  connection: Connection,
  days: { sessions: number; securityEvents: number }
): Promise<number> {
  const old: [table: string, key: string, where: string, days: number][] = [
    [
      "account_session",
      "id",
      "least(ended_at, expires_at) < now() - make_interval(days => :days)",
      days.sessions,
    ],
    ["account_refresh_token", "id", "expires_at < now()", 0],
    [
      "account_security_event",
      "id",
      "created_at < now() - make_interval(days => :days)",
      days.securityEvents,
    ],
    [
      "account_email_change",
      "id",
      "expires_at < now() - make_interval(days => :days)",
      days.sessions,
    ],
    [
      ACCOUNT_THROTTLE_TABLE,
      "key",
      "expire < extract(epoch from now()) * 1000",
      0,
    ],
  ]
  let gone = 0
  for (const [table, key, where, age] of old) {
    for (let batch = BATCH; batch === BATCH; gone += batch) {
      const deleted = await rows(
        connection,
        `delete from ${table} where ${key} in (
           select ${key} from ${table} where ${where} limit :batch for update skip locked)
         returning ${key}`,
        { days: age, batch: BATCH }
      )
      batch = deleted.length
    }
  }
  return gone
}
