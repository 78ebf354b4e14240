import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { exportAccount } from "../../../../../utils/account/export-account"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { actor_id } = req.auth_context
  res.json(await exportAccount(req.scope, req.params.id, actor_id))
}
