/** A grant: may this operation be done with this resource? */
export type PolicyKey = { resource: string; operation: string }

export type ShippedRole = {
  id: string
  name: string
  description: string
  /** Whether the role comes with a policy. */
  grants: (policy: PolicyKey) => boolean
}

/** Core's own role and policy that allow everything; core makes them at every start. */
export const SUPER_ADMIN_ROLE = "role_super_admin"
export const SUPER_ADMIN_POLICY_KEY = "*:*"

export const OWNER_ROLE = "role_shop_owner"

/** Who may do what, keys that speak for the shop, and the engine room: the owner's alone. */
const OWNERS_ONLY = [
  "api_key",
  "invite",
  "rbac_policy",
  "rbac_role",
  "user",
  "workflow_execution",
]

/** What support changes while it helps a customer; the money stays with managers. */
const SUPPORT_CHANGES = [
  "customer",
  "customer_address",
  "fulfillment",
  "mail",
  "order",
  "order_change",
  "order_claim",
  "order_exchange",
  "product_review",
  "return",
]

/** The roles that the shop comes with, where Medusa's roles are on. */
export const SHIPPED_ROLES: ShippedRole[] = [
  {
    id: OWNER_ROLE,
    name: "Owner",
    description: "Everything, including people, roles and API keys",
    grants: ({ resource, operation }) =>
      `${resource}:${operation}` === SUPER_ADMIN_POLICY_KEY,
  },
  {
    id: "role_shop_manager",
    name: "Manager",
    description: "Runs the shop: everything but people, roles and API keys",
    grants: ({ resource }) =>
      resource !== "*" && !OWNERS_ONLY.includes(resource),
  },
  {
    id: "role_shop_support",
    name: "Support",
    description:
      "Helps customers: reads what managers read; changes orders, customers, reviews and mails; gives no money back and deletes nobody",
    grants: ({ resource, operation }) =>
      operation === "read"
        ? !OWNERS_ONLY.includes(resource)
        : SUPPORT_CHANGES.includes(resource) &&
          (operation === "create" || operation === "update"),
  },
]
