import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../../types/http/mail"
import {
  emailIdentityOf,
  findEmailIdentity,
} from "../../../../../utils/account/email-identity"
import { takingAtLeast } from "../../../../../utils/taking-at-least"
import { requestEmailVerificationWorkflow } from "../../../../../workflows/account/request-email-verification"
import type { StoreResendVerificationType } from "../../password-validators"

/** Longer than queueing the mail takes, so that an unknown email is answered no sooner. */
const ANSWER_MS = 400

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreResendVerificationType>,
  res: MedusaResponse<SuccessResponse>
) => {
  const { email } = req.validatedBody
  await takingAtLeast(ANSWER_MS, async () => {
    const own = req.auth_context?.auth_identity_id
    const identity = email
      ? await findEmailIdentity(req.scope, email)
      : own && (await emailIdentityOf(req.scope, own))
    if (identity && identity.auth_identity_id) {
      await requestEmailVerificationWorkflow(req.scope).run({
        input: {
          auth_identity_id: identity.auth_identity_id,
          entity_id: identity.entity_id,
        },
      })
    }
  })
  res.status(202).json({ success: true })
}
