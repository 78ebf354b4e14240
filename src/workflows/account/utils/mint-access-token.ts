import type {
  AuthIdentityDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { readClaims, tokenOfSession } from "../../../utils/account/access-token"
import { resolveOptions } from "../../../utils/resolve-options"

/** A customer's access token as core would make it, short-lived and of a session. */
export async function mintAccessToken(
  container: MedusaContainer,
  {
    auth_identity,
    auth_provider,
    session_id,
  }: {
    auth_identity: AuthIdentityDTO
    auth_provider: string
    session_id: string
  }
): Promise<{ access_token: string; expires_in: number }> {
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const seconds = resolveOptions(container).account.accessTokenSeconds
  const token = await generateJwtTokenForAuthIdentity(
    {
      authIdentity: auth_identity,
      actorType: "customer",
      authProvider: auth_provider,
      container,
      // Who has a second factor logs in through core's challenge; a session from
      // before it was set up goes on as core lets its tokens go on.
      mfaEnabled: false,
    },
    {
      secret: http.jwtSecret as string,
      expiresIn: `${seconds}s`,
      options: http.jwtOptions,
    }
  )
  return {
    access_token: tokenOfSession(
      readClaims(token) ?? {},
      { sid: session_id, seconds },
      http
    ),
    expires_in: seconds,
  }
}
