import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  ACCOUNT_MODULE,
  AccountSessionEndReasons,
} from "../../../../../../modules/account/constants"
import type AccountModuleService from "../../../../../../modules/account/service"
import { endAccountSessionsWorkflow } from "../../../../../../workflows/account/end-account-sessions"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse) => {
  const { id: actor_id, session_id } = req.params
  const [session] = await req.scope
    .resolve<AccountModuleService>(ACCOUNT_MODULE)
    .listAccountSessions({ id: session_id, actor_type: "customer", actor_id })
  if (!session) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Session with id: ${session_id} was not found`
    )
  }
  await endAccountSessionsWorkflow(req.scope).run({
    input: { session_id, reason: AccountSessionEndReasons.REVOKED },
  })
  res.json({ id: session_id, object: "account_session", deleted: true })
}
