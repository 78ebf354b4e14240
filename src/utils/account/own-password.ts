import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ProviderIdentityDTO } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { clientAddress } from "../http/client-address"
import { beginGuess } from "../throttle/guesses"
import { answeredTooMany } from "../throttle/too-many-requests"
import { EMAILPASS, emailIdentityOf } from "./email-identity"

/**
 * Lets pass who knows the password of the account they are signed in to, for what
 * a stolen session must not be able to do. A wrong one is 400, and counted and
 * throttled as a wrong login is.
 *
 * @param field of the validated body that holds the password
 */
export function requireOwnPassword(field: string) {
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> => {
    try {
      await checkOwnPassword(req as AuthenticatedMedusaRequest, field)
      next()
    } catch (error) {
      if (!answeredTooMany(res, error)) {
        next(error)
      }
    }
  }
}

async function checkOwnPassword(
  req: AuthenticatedMedusaRequest,
  field: string
): Promise<void> {
  const { [field]: password } = req.validatedBody as Record<string, string>
  const { entity_id: email } = await ownEmailIdentity(req)
  const guess = await beginGuess(req.scope, {
    name: "login",
    address: clientAddress(req),
    account: email,
  })
  const { success } = await req.scope
    .resolve(Modules.AUTH)
    .authenticate(EMAILPASS, { body: { email, password } })
  if (!success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The ${field.replace("_", " ")} is wrong`
    )
  }
  await guess.succeeded()
}

/**
 * The email and password of who is signed in.
 *
 * @throws {MedusaError} NOT_ALLOWED when they sign in some other way
 */
export async function ownEmailIdentity(
  req: AuthenticatedMedusaRequest
): Promise<ProviderIdentityDTO> {
  const identity = await emailIdentityOf(
    req.scope,
    req.auth_context.auth_identity_id
  )
  if (!identity) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This account does not log in with a password"
    )
  }
  return identity
}
