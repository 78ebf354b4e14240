import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { SuccessResponse } from "../../../../types/http/mail"
import { isRecent, verifyHmac } from "../../../../utils/http/signed-request"
import { resolveOptions } from "../../../../utils/resolve-options"
import { recordMailReportsWorkflow } from "../../../../workflows/mail/record-mail-reports"
import { GenericMailReports } from "./events"

export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse<SuccessResponse>
) => {
  const { secret, toleranceSeconds } = resolveOptions(req.scope).mail.webhook
  const timestamp = req.get("x-mail-timestamp")
  const signature = req.get("x-mail-signature")
  const body = req.rawBody
  if (
    !secret ||
    !signature ||
    !Buffer.isBuffer(body) ||
    !isRecent(timestamp, toleranceSeconds) ||
    !verifyHmac(secret, { timestamp, signature, body })
  ) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The signature is not valid"
    )
  }
  const parsed = GenericMailReports.safeParse(req.body)
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Invalid request: ${path.join(".")}: ${message}`
    )
  }
  await recordMailReportsWorkflow(req.scope).run({
    input: parsed.data.events.map(({ id, ...event }) => ({
      ...event,
      provider_event_id: `generic:${id}`,
    })),
  })
  res.json({ success: true })
}
