import {
  OWNER_ROLE,
  SHIPPED_ROLES,
} from "../../src/utils/account/roles/shipped-roles"

const may = (id: string, key: string) => {
  const [resource, operation] = key.split(":")
  return SHIPPED_ROLES.find((role) => role.id === id)!.grants({
    resource,
    operation,
  })
}

describe("the roles that the shop comes with", () => {
  it("an owner holds the one policy that allows everything", () => {
    expect(may(OWNER_ROLE, "*:*")).toBe(true)
    expect(may(OWNER_ROLE, "product:read")).toBe(false)
  })

  it.each([
    ["product:delete", true],
    ["refund:create", true],
    ["inventory_level:*", true],
    ["a_new_feature:update", true],
    ["user:read", false],
    ["api_key:create", false],
    ["rbac_role:update", false],
    ["workflow_execution:read", false],
    ["*:*", false],
  ])("a manager and %s: %s", (key, allowed) => {
    expect(may("role_shop_manager", key)).toBe(allowed)
  })

  it.each([
    ["product:read", true],
    ["order:update", true],
    ["customer:update", true],
    ["order:delete", false],
    ["customer:delete", false],
    ["product:update", false],
    ["refund:create", false],
    ["user:read", false],
    ["inventory_level:*", false],
    ["*:*", false],
  ])("support and %s: %s", (key, allowed) => {
    expect(may("role_shop_support", key)).toBe(allowed)
  })
})
