import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { AccountSessionEndReasons } from "../../../../../modules/account/constants"
import { readAccount } from "../../../../../utils/account/read-account"
import { endAccountSessionsWorkflow } from "../../../../../workflows/account/end-account-sessions"

export const DELETE = async (req: MedusaRequest, res: MedusaResponse) => {
  await readAccount(req.scope, req.params.id)
  const { result } = await endAccountSessionsWorkflow(req.scope).run({
    input: {
      actor_type: "customer",
      actor_id: req.params.id,
      reason: AccountSessionEndReasons.REVOKED,
    },
  })
  res.json({
    ids: result.map(({ id }) => id),
    object: "account_session",
    deleted: true,
  })
}
