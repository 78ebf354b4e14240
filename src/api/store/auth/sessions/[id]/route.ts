import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { AccountSessionEndReasons } from "../../../../../modules/account/constants"
import type { StoreAccountSessionDeleteResponse } from "../../../../../types/http/account"
import { endAccountSessionsWorkflow } from "../../../../../workflows/account/end-account-sessions"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreAccountSessionDeleteResponse>
) => {
  const { id } = req.params
  const { actor_type, actor_id } = req.auth_context
  const { result } = await endAccountSessionsWorkflow(req.scope).run({
    input: {
      session_id: id,
      actor_type,
      actor_id,
      reason: AccountSessionEndReasons.REVOKED,
    },
  })
  if (!result.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Session with id: ${id} was not found`
    )
  }
  res.json({ id, object: "session", deleted: true })
}
