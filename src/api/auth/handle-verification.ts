import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { EMAILPASS, normalizeEmail } from "../../utils/account/email-identity"
import { VERIFIED_ENTITY } from "../../utils/account/email-verification"
import { throttleRequests } from "../../utils/http/throttle"
import { requestEmailVerificationWorkflow } from "../../workflows/account/request-email-verification"
import { verifyEmailWorkflow } from "../../workflows/account/verify-email"
import { bodyOf, type Guard } from "./request"

const text = (value: unknown) => (typeof value === "string" ? value : "")

export const throttleVerification = throttleRequests({
  name: "verify-email",
  account: (req) => text(bodyOf(req).entity_id) || undefined,
})

/**
 * Answers core's `verification/request` for emails: only for one's own address, and
 * one request at a time. Other kinds of address stay core's.
 */
export const handleVerificationRequest: Guard = async (req, res, next) => {
  const { entity_id, entity_type, code_provider, metadata } = bodyOf(req)
  if (entity_type !== VERIFIED_ENTITY) {
    return next()
  }
  try {
    const own = await ownEmail(
      req as AuthenticatedMedusaRequest,
      text(entity_id)
    )
    const { result } = await requestEmailVerificationWorkflow(req.scope).run({
      input: {
        ...own,
        code_provider: text(code_provider) || undefined,
        metadata: metadata as Record<string, unknown>,
      },
    })
    res.status(201).json({ verification: result })
  } catch (error) {
    next(error)
  }
}

async function ownEmail(
  { scope, auth_context }: AuthenticatedMedusaRequest,
  email: string
): Promise<{ auth_identity_id: string; entity_id: string }> {
  const { auth_identity_id } = auth_context
  const identities = await scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id })
  const own = identities
    .map(({ provider, entity_id, user_metadata }) =>
      provider === EMAILPASS ? entity_id : text(user_metadata?.email)
    )
    .find((one) => one && normalizeEmail(one) === normalizeEmail(email))
  if (!own) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Invalid request: Field 'entity_id' must be your own email address"
    )
  }
  return { auth_identity_id, entity_id: own }
}

/** Answers core's `verification/confirm` as core does; a code is used once, and the customer is greeted. */
export const handleVerificationConfirm: Guard = async (req, res, next) => {
  const { code, code_provider } = bodyOf(req)
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>
  try {
    const { result } = await verifyEmailWorkflow(req.scope).run({
      input: {
        code: text(code),
        code_provider: text(code_provider) || undefined,
        auth_identity_id: auth_context?.auth_identity_id,
      },
    })
    const { customer_id: _, ...verification } = result
    res.status(200).json(verification)
  } catch (error) {
    next(error)
  }
}

/** Keeps what core stores of a code out of the answers of `/auth`: requests, and logins that want a verification. */
export const hideVerificationSecrets: Guard = (_, res, next) => {
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    const { verification } = (body ?? {}) as {
      verification?: { provider_metadata?: unknown }
    }
    if (verification) {
      delete verification.provider_metadata
    }
    return answer(body)
  }
  next()
}
