import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { SuccessResponse } from "../../../../../types/http/mail"
import { findEmailIdentity } from "../../../../../utils/account/email-identity"
import { requestEmailVerificationWorkflow } from "../../../../../workflows/account/request-email-verification"

export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse<SuccessResponse>
) => {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      {
        entity: "customer",
        fields: ["email", "has_account"],
        filters: { id: req.params.id },
      },
      { throwIfKeyNotFound: true }
    )
  const [{ email, has_account }] = data
  const identity =
    has_account && email ? await findEmailIdentity(req.scope, email) : undefined
  if (!identity?.auth_identity_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Only a customer who logs in with an email and a password can verify it"
    )
  }
  await requestEmailVerificationWorkflow(req.scope).run({
    input: {
      auth_identity_id: identity.auth_identity_id,
      entity_id: identity.entity_id,
    },
  })
  res.json({ success: true })
}
