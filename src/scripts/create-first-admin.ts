import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  FeatureFlag,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  createUsersWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"

const PROVIDER = "emailpass"

/**
 * Creates the shop's first admin from FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD,
 * or completes one whose creation was interrupted, which `medusa user` refuses.
 */
export default async function createFirstAdmin({
  container,
}: ExecArgs): Promise<void> {
  const email = required("FIRST_ADMIN_EMAIL")
  const password = required("FIRST_ADMIN_PASSWORD")
  const identity = await ensureIdentity(container, email, password)
  const userId = await ensureUser(container, email)
  if (identity.app_metadata?.user_id !== userId) {
    await setAuthAppMetadataWorkflow(container).run({
      input: {
        authIdentityId: identity.id,
        actorType: "user",
        value: userId,
      },
    })
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`The first admin is ${email}`)
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${name} is not set`)
  }
  return value
}

/** An identity that is there already gets this password: nobody else's opens the back office. */
async function ensureIdentity(
  container: MedusaContainer,
  email: string,
  password: string
) {
  const auth = container.resolve(Modules.AUTH)
  const [existing] = await auth.listProviderIdentities({
    entity_id: email,
    provider: PROVIDER,
  })
  const { success, error, authIdentity } = existing
    ? await auth.updateProvider(PROVIDER, { entity_id: email, password })
    : await auth.register(PROVIDER, { body: { email, password } })
  if (!success || !authIdentity) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The first admin cannot be registered: ${error}`
    )
  }
  return authIdentity
}

async function ensureUser(
  container: MedusaContainer,
  email: string
): Promise<string> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email })
  if (existing) {
    return existing.id
  }
  const { result } = await createUsersWorkflow(container).run({
    input: { users: [{ email, roles: await superAdminRoles(container) }] },
  })
  return result[0].id
}

async function superAdminRoles(container: MedusaContainer): Promise<string[]> {
  if (!FeatureFlag.isFeatureEnabled("rbac")) {
    return []
  }
  const roles = await container
    .resolve(Modules.RBAC)
    .listRbacRoles({ id: "role_super_admin" })
  return roles.map((role: { id: string }) => role.id)
}
