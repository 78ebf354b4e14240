import { definePolicies } from "@medusajs/framework/utils"
import { describedRoutes } from "../api/middlewares"
import { policiesOf } from "../utils/account/roles/route-policies"

/** Routes of Medusa ask for every operation on these, and Medusa has no such policy. */
const WHOLE_RESOURCES = ["InventoryItem", "InventoryLevel", "Price"]

/** A policy for everything that a route of this package asks an admin's role to allow. */
const resources = describedRoutes
  .flatMap(({ policies }) => policies ?? [])
  .map(({ resource }) => resource)

export const accountPolicies = definePolicies([
  ...policiesOf([...new Set(resources)]),
  ...WHOLE_RESOURCES.map((resource) => ({
    name: `Manage${resource}`,
    resource,
    operation: "*",
    description: `Do everything with ${resource}`,
  })),
])
