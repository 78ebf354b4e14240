import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPPED_ROLES } from "../../../utils/account/roles/shipped-roles"

/** What a shipped role remembers: the policies it was ever given by us. */
type RoleMemory = { granted?: string[] }

export const grantShippedRolesStepId = "account-grant-shipped-roles"

/**
 * Grants the shipped roles the policies that are new since they were last looked
 * at. What an admin took from a role is remembered as granted, and not given back.
 */
export const grantShippedRolesStep = createStep(
  grantShippedRolesStepId,
  async (_: void, { container }) => {
    const rbac = container.resolve(Modules.RBAC)
    const [roles, policies] = await Promise.all([
      rbac.listRbacRoles({ id: SHIPPED_ROLES.map(({ id }) => id) }),
      rbac.listRbacPolicies({}),
    ])
    const undo: { before: typeof roles; grants: string[] } = {
      before: [],
      grants: [],
    }
    for (const role of roles) {
      const shipped = SHIPPED_ROLES.find(({ id }) => id === role.id)
      const granted = (role.metadata as RoleMemory | null)?.granted ?? []
      const news = policies.filter(
        (policy) => shipped?.grants(policy) && !granted.includes(policy.key)
      )
      if (!news.length) {
        continue
      }
      const held = await rbac.listRbacRolePolicies({ role_id: role.id })
      const grants = await rbac.createRbacRolePolicies(
        news
          .filter(({ id }) => !held.some(({ policy_id }) => policy_id === id))
          .map(({ id }) => ({ role_id: role.id, policy_id: id }))
      )
      undo.grants.push(...grants.map(({ id }) => id))
      undo.before.push(role)
      await rbac.updateRbacRoles({
        id: role.id,
        metadata: {
          ...role.metadata,
          granted: [...granted, ...news.map(({ key }) => key)],
        },
      })
    }
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const rbac = container.resolve(Modules.RBAC)
    await rbac.deleteRbacRolePolicies(undo.grants)
    for (const { id, metadata } of undo.before) {
      await rbac.updateRbacRoles({ id, metadata })
    }
  }
)
