import { getAuthContextFromJwtToken } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

/** What the token of a reset mail says. */
export type ResetToken = {
  jti: string
  /** The email as its identity keeps it. */
  entity_id: string
  actor_type: string
}

/**
 * Reads the token of a reset mail; whether it was spent already is not known here.
 *
 * @param actorType who it must be for
 * @throws {MedusaError} UNAUTHORIZED, in core's words
 */
export function readResetToken(
  container: MedusaContainer,
  token: string | undefined,
  actorType: string
): ResetToken {
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const claims = getAuthContextFromJwtToken(
    `Bearer ${token}`,
    http.jwtSecret as string,
    ["bearer"],
    [actorType],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions
  ) as (Partial<ResetToken> & { purpose?: string }) | null
  const { jti, entity_id, actor_type, purpose } = claims ?? {}
  if (purpose !== "reset" || !jti || !entity_id || !actor_type) {
    throw invalidToken()
  }
  return { jti, entity_id, actor_type }
}

export function invalidToken(): MedusaError {
  return new MedusaError(MedusaError.Types.UNAUTHORIZED, "Invalid token")
}
