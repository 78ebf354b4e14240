import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { exportAccount } from "../../../../../utils/account/export-account"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json(await exportAccount(req.scope, req.auth_context.actor_id))
}
