import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  AccountSessionEndReasons,
  SecurityEventKinds,
} from "../../modules/account/constants"
import type { EndAccountSessionsDTO } from "../../modules/account/types"
import type { AccountSuccessResponse } from "../../types/http/account"
import {
  clientOf,
  currentAccountSession,
} from "../../utils/account/current-session"
import { recordSecurityEvent } from "../../utils/account/record-security-event"
import { endAccountSessionsWorkflow } from "../../workflows/account/end-account-sessions"
import { dropCookie } from "./cookie-sessions"

type Answer = MedusaResponse<AccountSuccessResponse>

/** Ends the session that asks, and its cookie. */
export async function logOut(
  req: AuthenticatedMedusaRequest,
  res: Answer
): Promise<void> {
  const session = currentAccountSession(req)
  if (!session) {
    throw nothingToEnd()
  }
  await end(req, res, {
    session_id: session.id,
    reason: AccountSessionEndReasons.LOGOUT,
  })
}

/** Ends every session of whoever asks. */
export async function logOutEverywhere(
  req: AuthenticatedMedusaRequest,
  res: Answer
): Promise<void> {
  const { actor_id, actor_type, auth_identity_id } = req.auth_context
  if (!auth_identity_id) {
    throw nothingToEnd()
  }
  await end(req, res, {
    actor_type,
    actor_id,
    auth_identity_id,
    reason: AccountSessionEndReasons.LOGOUT_ALL,
  })
  await recordSecurityEvent(req.scope, {
    kind: SecurityEventKinds.SESSIONS_ENDED,
    actor_type,
    actor_id,
    ...clientOf(req),
    details: { reason: AccountSessionEndReasons.LOGOUT_ALL },
  })
}

async function end(
  req: AuthenticatedMedusaRequest,
  res: Answer,
  input: EndAccountSessionsDTO
): Promise<void> {
  await endAccountSessionsWorkflow(req.scope).run({ input })
  await dropCookie(req, res)
  res.json({ success: true })
}

function nothingToEnd(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "What this request was authenticated with has no session to end"
  )
}
