import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FeatureFlag,
  MedusaError,
} from "@medusajs/framework/utils"
import { SUPER_ADMIN_ROLE } from "../../utils/account/roles/shipped-roles"
import { shipRolesWorkflow } from "../../workflows/account/ship-roles"
import { coreRoutePolicies } from "./core-route-policies"

/** What an admin without a role may still do: learn who they are, and leave. */
const OPEN_WITHOUT_ROLE =
  /^\/admin\/(users\/me|rbac\/me\/permissions|auth(\/.*)?|feature-flags|plugins)\/?$/

let shipped: Promise<unknown> | undefined

/**
 * Makes Medusa's roles hold, where they are on. Medusa reads roles from the token,
 * where they stay until it expires, and knows none for secret API keys: here they
 * are read from the database at every request, and a key may do what it always
 * could.
 */
export async function applyRoles(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const actor = (req as Partial<AuthenticatedMedusaRequest>).auth_context
  if (!FeatureFlag.isFeatureEnabled("rbac") || !actor?.actor_id) {
    next()
    return
  }
  await shipRoles(req.scope)
  const roles =
    actor.actor_type === "api-key"
      ? [SUPER_ADMIN_ROLE]
      : await rolesOf(req.scope, actor.actor_id)
  if (!roles.length && !OPEN_WITHOUT_ROLE.test(req.baseUrl + req.path)) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "You have no role in this shop yet: ask one of its owners to give you one"
    )
  }
  // A copy: the original may be the cookie session's own.
  Object.assign(req, {
    auth_context: {
      ...actor,
      app_metadata: { ...actor.app_metadata, roles },
    },
  })
  next()
}

/** Once a process, at its first request; again when that failed. */
function shipRoles(container: MedusaContainer): Promise<unknown> {
  shipped ??= shipRolesWorkflow(container)
    .run()
    .catch((error: unknown) => {
      shipped = undefined
      throw error
    })
  return shipped
}

async function rolesOf(
  container: MedusaContainer,
  userId: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "user_rbac_role",
    fields: ["rbac_role_id"],
    filters: { user_id: userId },
  })
  return (data as { rbac_role_id: string }[]).map(
    ({ rbac_role_id }) => rbac_role_id
  )
}

export const adminRoles: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [applyRoles] },
  ...coreRoutePolicies,
]
