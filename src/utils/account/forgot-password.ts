import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { requestPasswordResetWorkflow } from "../../workflows/account/request-password-reset"
import { takingAtLeast } from "../taking-at-least"
import { clientOf } from "./current-session"
import { findEmailIdentity } from "./email-identity"

/** Longer than queueing the mail takes, so that an unknown email is answered no sooner. */
const ANSWER_MS = 400

/**
 * Mails the reset link to whom it may concern. It takes the same time whether
 * anybody has that email or not.
 *
 * @param metadata for whoever listens to `auth.password_reset`
 */
export function forgotPassword(
  req: MedusaRequest,
  {
    email,
    actor_type,
    metadata,
  }: { email: string; actor_type: string; metadata?: Record<string, unknown> }
): Promise<void> {
  return takingAtLeast(ANSWER_MS, async () => {
    const identity = await findEmailIdentity(req.scope, email)
    if (
      !identity ||
      !(await isFor(req, identity.auth_identity_id, actor_type))
    ) {
      return
    }
    const { http } = req.scope.resolve(
      ContainerRegistrationKeys.CONFIG_MODULE
    ).projectConfig
    await requestPasswordResetWorkflow(req.scope).run({
      input: {
        entity_id: identity.entity_id,
        actor_type,
        secret: http.jwtSecret as string,
        jwtOptions: http.jwtOptions as Record<string, unknown> | undefined,
        metadata,
        ...clientOf(req),
      },
    })
  })
}

/** An admin who is no customer has no page in the storefront to set a password on, and the other way round. */
async function isFor(
  req: MedusaRequest,
  authIdentityId: string | undefined,
  actorType: string
): Promise<boolean> {
  const [identity] = await req.scope
    .resolve(Modules.AUTH)
    .listAuthIdentities({ id: [authIdentityId ?? ""] })
  const { app_metadata } = identity ?? {}
  const actors = Object.keys(app_metadata ?? {}).filter((key) =>
    key.endsWith("_id")
  )
  return !actors.length || actors.includes(`${actorType}_id`)
}
