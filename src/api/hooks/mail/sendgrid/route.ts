import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SuccessResponse } from "../../../../types/http/mail"
import { isRecent, verifyEcdsa } from "../../../../utils/http/signed-request"
import { resolveOptions } from "../../../../utils/resolve-options"
import { recordMailReportsWorkflow } from "../../../../workflows/mail/record-mail-reports"
import { readSendgridEvents } from "./events"

export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse<SuccessResponse>
) => {
  const { sendgrid, webhook } = resolveOptions(req.scope).mail
  const timestamp = req.get("x-twilio-email-event-webhook-timestamp")
  const signature = req.get("x-twilio-email-event-webhook-signature")
  const body = req.rawBody
  if (
    !sendgrid.webhookPublicKey ||
    !signature ||
    !Buffer.isBuffer(body) ||
    !isRecent(timestamp, webhook.toleranceSeconds) ||
    !verifyEcdsa(sendgrid.webhookPublicKey, { timestamp, signature, body })
  ) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The signature is not valid"
    )
  }
  const reports = readSendgridEvents(req.body)
  if (reports.length) {
    await recordMailReportsWorkflow(req.scope).run({ input: reports })
  }
  res.json({ success: true })
}
