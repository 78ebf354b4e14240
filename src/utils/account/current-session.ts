import type { AuthContext, MedusaRequest } from "@medusajs/framework/http"
import { clientAddress } from "../http/client-address"

/** The session that a request belongs to. */
export type CurrentAccountSession = {
  id: string
  actor_type: string
  /** Empty between registering an email and making its customer. */
  actor_id: string
  auth_identity_id: string
}

type RequestWithAuth = MedusaRequest & {
  auth_context?: AuthContext & { sid?: string }
}

/**
 * The live session of an authenticated request, by token or by cookie.
 *
 * @returns undefined for nobody, for secret API keys, and for tokens without a session
 */
export function currentAccountSession(
  req: MedusaRequest
): CurrentAccountSession | undefined {
  const { auth_context } = req as RequestWithAuth
  if (!auth_context?.sid) {
    return undefined
  }
  const { sid, actor_type, actor_id, auth_identity_id } = auth_context
  return { id: sid, actor_type, actor_id, auth_identity_id }
}

/** What a request tells of the device it came from. */
export function clientOf(req: MedusaRequest): {
  ip: string | null
  user_agent: string | null
} {
  return {
    ip: clientAddress(req) || null,
    user_agent: req.get("user-agent")?.slice(0, 500) ?? null,
  }
}
