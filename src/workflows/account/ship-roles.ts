import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createShippedRolesStep } from "./steps/create-shipped-roles"
import { grantShippedRolesStep } from "./steps/grant-shipped-roles"
import { makeUsersOwnersStep } from "./steps/make-users-owners"

const LOCK = "account-roles"

export const shipRolesWorkflowId = "account-ship-roles"

/**
 * This workflow brings the shop's roles (owner, manager, support) to where this
 * version wants them; once they are, it changes nothing. Needs Medusa's RBAC.
 */
export const shipRolesWorkflow = createWorkflow(shipRolesWorkflowId, () => {
  acquireLockStep({ key: LOCK, timeout: 30, ttl: 60 })
  makeUsersOwnersStep()
  createShippedRolesStep()
  grantShippedRolesStep()
  releaseLockStep({ key: LOCK })
  return new WorkflowResponse(undefined)
})
