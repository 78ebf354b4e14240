import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminMailMessageResponse } from "../../../../../../types/http/mail"
import { sendTestMailWorkflow } from "../../../../../../workflows/mail/send-test-mail"
import { readMailMessage } from "../../../helpers"
import type { AdminSendTestMailType } from "../../../validators"
import { templateName } from "../../template-name"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSendTestMailType>,
  res: MedusaResponse<AdminMailMessageResponse>
) => {
  const { result } = await sendTestMailWorkflow(req.scope).run({
    input: { ...req.validatedBody, template: templateName(req.params.name) },
  })
  res.json({ message: await readMailMessage(req.scope, result.id) })
}
