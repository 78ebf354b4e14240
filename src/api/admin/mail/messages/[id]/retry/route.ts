import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminMailMessageResponse } from "../../../../../../types/http/mail"
import { retryMailWorkflow } from "../../../../../../workflows/mail/retry-mail"
import { readMailMessage } from "../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminMailMessageResponse>
) => {
  const { id } = req.params
  await retryMailWorkflow(req.scope).run({ input: { id } })
  res.json({ message: await readMailMessage(req.scope, id) })
}
