import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  OWNER_ROLE,
  SUPER_ADMIN_ROLE,
} from "../../../utils/account/roles/shipped-roles"

type UserRole = { user_id: string; rbac_role_id: string }

const linkOf = ({ user_id, rbac_role_id }: UserRole) => ({
  [Modules.USER]: { user_id },
  [Modules.RBAC]: { rbac_role_id },
})

export const makeUsersOwnersStepId = "account-make-users-owners"

/**
 * Makes the admins of a shop that has just got roles its owners: those whom core
 * gave its super admin role, which owners need no more; everybody where nobody
 * has a role. It runs before the role itself is made: whether the role is there
 * says that this has been done, so a process that dies in between repeats it.
 */
export const makeUsersOwnersStep = createStep(
  makeUsersOwnersStepId,
  async (_: void, { container }) => {
    const roles = await container
      .resolve(Modules.RBAC)
      .listRbacRoles({ id: [OWNER_ROLE] }, { withDeleted: true })
    if (roles.length) {
      return new StepResponse(undefined)
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: held } = await query.graph({
      entity: "user_rbac_role",
      fields: ["user_id", "rbac_role_id"],
    })
    const supers = (held as UserRole[]).filter(
      ({ rbac_role_id }) => rbac_role_id === SUPER_ADMIN_ROLE
    )
    const ids = held.length
      ? supers.map(({ user_id }) => user_id)
      : (await container.resolve(Modules.USER).listUsers()).map(({ id }) => id)
    const owners = ids.map((user_id) => ({ user_id, rbac_role_id: OWNER_ROLE }))
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    if (owners.length) {
      await link.create(owners.map(linkOf))
    }
    if (supers.length) {
      await link.dismiss(supers.map(linkOf))
    }
    return new StepResponse(undefined, { owners, supers })
  },
  async (made, { container }) => {
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    if (made?.supers.length) {
      await link.create(made.supers.map(linkOf))
    }
    if (made?.owners.length) {
      await link.dismiss(made.owners.map(linkOf))
    }
  }
)
