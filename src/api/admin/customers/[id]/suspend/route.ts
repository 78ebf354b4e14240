import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminAccountResponse } from "../../../../../types/http/account-data"
import { readAccount } from "../../../../../utils/account/read-account"
import { suspendAccountWorkflow } from "../../../../../workflows/account/suspend-account"
import type { AdminSuspendAccountType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSuspendAccountType>,
  res: MedusaResponse<AdminAccountResponse>
) => {
  await suspendAccountWorkflow(req.scope).run({
    input: {
      customer_id: req.params.id,
      reason: req.validatedBody.reason,
      suspended_by: req.auth_context.actor_id,
    },
  })
  res.json({ account: await readAccount(req.scope, req.params.id) })
}
