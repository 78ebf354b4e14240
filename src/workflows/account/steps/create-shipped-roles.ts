import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPPED_ROLES } from "../../../utils/account/roles/shipped-roles"

export const createShippedRolesStepId = "account-create-shipped-roles"

/** Creates the shipped roles that have never been there: one that was deleted stays so. */
export const createShippedRolesStep = createStep(
  createShippedRolesStepId,
  async (_: void, { container }) => {
    const rbac = container.resolve(Modules.RBAC)
    const known = await rbac.listRbacRoles({}, { withDeleted: true })
    const missing = SHIPPED_ROLES.filter(
      ({ id }) => !known.some((role) => role.id === id)
    )
    const created = missing.map(({ id, name, description }) => ({
      id,
      // A name is unique: a host's own "Manager" keeps it.
      name: known.some((role) => role.name === name)
        ? `${name} (Shopkeeper)`
        : name,
      description,
      metadata: { granted: [] },
    }))
    await rbac.createRbacRoles(created)
    const ids = created.map(({ id }) => id)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.RBAC).deleteRbacRoles(ids)
    }
  }
)
