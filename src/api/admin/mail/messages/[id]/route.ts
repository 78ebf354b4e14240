import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminMailMessageResponse } from "../../../../../types/http/mail"
import { readMailMessage } from "../../helpers"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminMailMessageResponse>
) => {
  res.json({ message: await readMailMessage(req.scope, req.params.id) })
}
