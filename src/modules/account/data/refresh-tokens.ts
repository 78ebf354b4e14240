import { createHmac } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import { hashToken, randomToken } from "../../../utils/random-token"
import type { RefreshedAccountSession, RotateRefreshTokenDTO } from "../types"
import { type Connection, rows } from "./connection"

type TokenRow = {
  id: string
  session_id: string
  actor_type: string
  actor_id: string | null
  auth_identity_id: string
  auth_provider: string | null
}

const OWNER =
  "session.actor_type, session.actor_id, session.auth_identity_id, session.auth_provider"
const ALIVE =
  "session.ended_at is null and session.expires_at > now() and session.deleted_at is null"

/** The first token of a session's family. */
export async function issueRefreshToken(
  connection: Connection,
  { session_id, seconds }: { session_id: string; seconds: number }
): Promise<string> {
  const token = randomToken()
  const id = generateEntityId(undefined, "acrt")
  await insert(connection, { id, session_id, token, seconds })
  return token
}

/**
 * Spends a refresh token and answers the one that follows. Of several requests at
 * once, one spends it; the others see it spent.
 */
export async function rotateRefreshToken(
  connection: Connection,
  input: RotateRefreshTokenDTO
): Promise<RefreshedAccountSession> {
  const { token, seconds } = input
  const successor_id = generateEntityId(undefined, "acrt")
  const [spent] = await rows<TokenRow>(
    connection,
    `update account_refresh_token as token
        set used_at = clock_timestamp(), used_by = :client, successor_id = :successor_id, updated_at = now()
       from account_session as session
      where token.token_hash = :hash and token.used_at is null and token.expires_at > now()
        and token.deleted_at is null and session.id = token.session_id and ${ALIVE}
      returning token.id, token.session_id, ${OWNER}`,
    { hash: hashToken(token), client: clientHash(input), successor_id }
  )
  if (!spent) {
    return explain(connection, input)
  }
  const refresh_token = successorOf(token, successor_id)
  await insert(connection, {
    id: successor_id,
    session_id: spent.session_id,
    token: refresh_token,
    seconds,
  })
  await rows(
    connection,
    `update account_session
        set last_seen_at = now(), updated_at = now(),
            expires_at = greatest(expires_at, now() + make_interval(secs => :seconds))
      where id = :id`,
    { id: spent.session_id, seconds }
  )
  return { outcome: "refreshed", session: sessionOf(spent), refresh_token }
}

/** Why a token could not be spent. */
async function explain(
  connection: Connection,
  input: RotateRefreshTokenDTO
): Promise<RefreshedAccountSession> {
  const [known] = await rows<
    TokenRow & { successor_id: string | null; is_retry: boolean }
  >(
    connection,
    `select token.id, token.session_id, token.successor_id, ${OWNER},
            coalesce(token.used_by = :client
              and token.used_at > now() - make_interval(secs => :grace)
              and successor.used_at is null and successor.id is not null, false) as is_retry
       from account_refresh_token as token
       join account_session as session on session.id = token.session_id and ${ALIVE}
       left join account_refresh_token as successor on successor.id = token.successor_id
      where token.token_hash = :hash and token.used_at is not null and token.deleted_at is null`,
    {
      hash: hashToken(input.token),
      client: clientHash(input),
      grace: input.graceSeconds,
    }
  )
  if (!known) {
    return { outcome: "refused" }
  }
  if (known.is_retry && known.successor_id) {
    return {
      outcome: "refreshed",
      session: sessionOf(known),
      refresh_token: successorOf(input.token, known.successor_id),
    }
  }
  return { outcome: "reused", session: sessionOf(known) }
}

/**
 * Follows from the token that it replaces and from a random id that no client
 * sees: so the same answer can be given twice, though only hashes are stored.
 */
function successorOf(token: string, successorId: string): string {
  return createHmac("sha256", token).update(successorId).digest("base64url")
}

/** What a retry has in common with the request that it repeats. */
function clientHash({ ip, user_agent }: RotateRefreshTokenDTO): string {
  return hashToken(`${ip ?? ""}\n${user_agent ?? ""}`)
}

function sessionOf({ session_id, ...row }: TokenRow) {
  const { actor_type, actor_id, auth_identity_id, auth_provider } = row
  return {
    id: session_id,
    actor_type,
    actor_id,
    auth_identity_id,
    auth_provider,
  }
}

async function insert(
  connection: Connection,
  token: { id: string; session_id: string; token: string; seconds: number }
): Promise<void> {
  await rows(
    connection,
    `insert into account_refresh_token (id, session_id, token_hash, expires_at)
     values (:id, :session_id, :hash, now() + make_interval(secs => :seconds))`,
    { ...token, hash: hashToken(token.token) }
  )
}
