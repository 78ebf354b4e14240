import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { EMAILPASS, normalizeEmail } from "../../utils/account/email-identity"
import { bodyOf, type Guard, setInBody } from "./request"

/**
 * A customer is made with the email that was registered, and no other: else one
 * could hold an address that is somebody else's.
 */
export const guardNewCustomerEmail: Guard = async (req, _, next) => {
  try {
    const email = bodyOf(req).email
    const registered = await registeredEmail(req as AuthenticatedMedusaRequest)
    if (registered === undefined) {
      return next()
    }
    if (
      typeof email === "string" &&
      normalizeEmail(email) !== normalizeEmail(registered)
    ) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Invalid request: Field 'email' must be the email that was registered"
      )
    }
    setInBody(req, "email", registered)
    next()
  } catch (error) {
    next(error)
  }
}

/** Of the password, else of the provider that vouches for one; undefined when nobody does. */
async function registeredEmail({
  scope,
  auth_context,
}: AuthenticatedMedusaRequest): Promise<string | undefined> {
  const identities = await scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id: auth_context.auth_identity_id })
  const own = identities.find(({ provider }) => provider === EMAILPASS)
  if (own) {
    return own.entity_id
  }
  const vouched = identities.map(({ user_metadata }) => user_metadata?.email)
  return vouched.find((email) => typeof email === "string")
}

/**
 * The email of a customer with an account is also what they log in with: they
 * change it themselves. Medusa's own admin does not offer it either.
 */
export const guardAdminCustomerEmail: Guard = async (req, _, next) => {
  try {
    const { email } = bodyOf(req)
    if (typeof email !== "string") {
      return next()
    }
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "has_account"],
      filters: { id: req.params.id },
    })
    const customer = data[0]
    if (customer?.has_account && customer.email !== email) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The email of a customer with an account is changed by the customer"
      )
    }
    next()
  } catch (error) {
    next(error)
  }
}
