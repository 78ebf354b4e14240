import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminAccountResponse } from "../../../../../types/http/account-data"
import { readAccount } from "../../../../../utils/account/read-account"
import { reinstateAccountWorkflow } from "../../../../../workflows/account/reinstate-account"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminAccountResponse>
) => {
  await reinstateAccountWorkflow(req.scope).run({
    input: { customer_id: req.params.id, by: req.auth_context.actor_id },
  })
  res.json({ account: await readAccount(req.scope, req.params.id) })
}
