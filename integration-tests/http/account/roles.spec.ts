import type { TestDatabase } from "../../helpers/database"
import type { HttpClient, Json } from "../../helpers/http"
import {
  createAdmin,
  FIRST_ADMIN,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { createDatabaseWithRoles, WITH_ROLES } from "../../helpers/roles"
import { bootShop, type Shop } from "../../helpers/shop"

const OWNER = "role_shop_owner"
const MANAGER = "role_shop_manager"
const SUPPORT = "role_shop_support"

const NO_ROLE = {
  type: "forbidden",
  message:
    "You have no role in this shop yet: ask one of its owners to give you one",
}

const refusal = (policy: string) => ({
  type: "forbidden",
  message: `Insufficient permissions. Required policies: ${policy}`,
})

const rolesOf = async (client: HttpClient, userId: string) => {
  const { body } = await client.get(`/admin/users/${userId}/roles`)
  return body.roles.map(({ id }: Json) => id)
}

describe("admins with roles", () => {
  let database: TestDatabase
  let shop: Shop
  let second: Shop
  let owner: SignedIn

  beforeAll(async () => {
    database = await createDatabaseWithRoles({ scripts: true })
    shop = await bootShop({ database, env: WITH_ROLES })
    second = await bootShop({ database, env: WITH_ROLES })
    owner = await createAdmin(shop)
  }, 240_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
    await database?.drop()
  })

  const give = (user: SignedIn, role: string) =>
    owner.client.post(`/admin/users/${user.id}/roles`, { roles: [role] })
  const take = (user: SignedIn, role: string) =>
    owner.client.delete(`/admin/users/${user.id}/roles/${role}`)

  it("D19: whoever was an admin before is an owner, and may do everything", async () => {
    expect(await rolesOf(owner.client, owner.id)).toEqual([OWNER])
    const { body } = await owner.client.get("/admin/rbac/roles")
    expect(body.roles.map(({ name }: Json) => name).sort()).toEqual([
      "Manager",
      "Owner",
      "Super Admin",
      "Support",
    ])
    await createProduct(shop, owner.client)
    for (const path of [
      "/admin/users",
      "/admin/api-keys",
      "/admin/mail/messages",
      "/admin/wishlists/top",
    ]) {
      expect([path, (await owner.client.get(path)).status]).toEqual([path, 200])
    }
  })

  it("D19: a secret API key may do what it always could, on core's routes and ours", async () => {
    const { body } = await owner.client.post("/admin/api-keys", {
      title: "Integration",
      type: "secret",
    })
    const key = shop.http.with({
      authorization: `Basic ${Buffer.from(`${body.api_key.token}:`).toString("base64")}`,
    })
    for (const path of [
      "/admin/products",
      "/admin/users",
      "/admin/mail/messages",
      "/admin/product-reviews",
    ]) {
      expect([path, (await key.get(path)).status]).toEqual([path, 200])
    }
    await createProduct(shop, key)
  })

  it("D19: a new admin without a role is told so, and learns who they are", async () => {
    const user = await createAdmin(shop, uniqueEmail("new"))
    for (const path of ["/admin/products", "/admin/mail/messages"]) {
      const { status, body } = await user.client.get(path)
      expect(status).toBe(403)
      expect(body).toEqual(NO_ROLE)
    }
    const me = await user.client.get("/admin/users/me")
    expect(me.status).toBe(200)
    const permissions = await user.client.get("/admin/rbac/me/permissions")
    expect(permissions.body).toEqual({ permissions: [] })
  })

  it("D19: a manager runs the shop, and has no say over people, roles and keys", async () => {
    const user = await createAdmin(shop, uniqueEmail("manager"))
    expect((await give(user, MANAGER)).status).toBe(200)
    const { inventoryItemId, locationId } = await createProduct(
      shop,
      user.client
    )
    const levels = await user.client.post(
      `/admin/inventory-items/location-levels/batch`,
      {
        update: [
          {
            inventory_item_id: inventoryItemId,
            location_id: locationId,
            stocked_quantity: 7,
          },
        ],
      }
    )
    expect(levels.status).toBe(200)
    expect((await user.client.get("/admin/mail/templates")).status).toBe(200)
    expect((await user.client.get("/admin/users")).body).toEqual(
      refusal("user:read")
    )
    expect((await user.client.get("/admin/api-keys")).body).toEqual(
      refusal("api_key:read")
    )
    const promoted = await user.client.post(`/admin/users/${user.id}/roles`, {
      roles: [OWNER],
    })
    expect(promoted.status).toBe(403)
    expect(await rolesOf(owner.client, user.id)).toEqual([MANAGER])
  })

  it("D19: support helps customers, and changes no product", async () => {
    const user = await createAdmin(shop, uniqueEmail("support"))
    await give(user, SUPPORT)
    for (const path of [
      "/admin/products",
      "/admin/orders",
      "/admin/customers",
      "/admin/product-reviews",
      "/admin/mail/messages",
    ]) {
      expect([path, (await user.client.get(path)).status]).toEqual([path, 200])
    }
    const { product } = await createProduct(shop, owner.client)
    const renamed = await user.client.post(`/admin/products/${product.id}`, {
      title: "Mine",
    })
    expect(renamed.status).toBe(403)
    expect(renamed.body).toEqual(refusal("product:update"))
    const moderated = await user.client.post(
      "/admin/product-reviews/moderate",
      { ids: ["prrev_none"], status: "approved" }
    )
    expect(moderated.status).toBe(404)
    const imported = await owner.client.post(
      "/admin/product-reviews/import",
      "id,rating\n",
      { headers: { "content-type": "text/csv" } }
    )
    expect(imported.status).toBe(200)
    const priced = await user.client.post(
      `/admin/products/${product.id}/variants/${product.variants[0].id}`,
      { title: "Mine" }
    )
    expect(priced.body).toEqual(refusal("product_variant:update"))
    const untaxed = await user.client.delete("/admin/tax-rates/txr_none")
    expect(untaxed.body).toEqual(refusal("tax_rate:delete"))
  })

  it("D19: a role that changes holds at once, for the same token, in every process", async () => {
    const user = await createAdmin(shop, uniqueEmail("changing"))
    const there = second.http.as(user.token)
    expect((await there.get("/admin/products")).body).toEqual(NO_ROLE)
    await give(user, SUPPORT)
    expect((await there.get("/admin/products")).status).toBe(200)
    await take(user, SUPPORT)
    expect((await there.get("/admin/products")).body).toEqual(NO_ROLE)
  })

  it("D19: what an owner takes from a shipped role stays taken at the next start", async () => {
    const user = await createAdmin(shop, uniqueEmail("narrowed"))
    await give(user, SUPPORT)
    const { body } = await owner.client.get("/admin/rbac/policies", {
      query: { key: "mail:read" },
    })
    const [policy] = body.policies
    const removed = await owner.client.delete(
      `/admin/rbac/roles/${SUPPORT}/policies/${policy.id}`
    )
    expect(removed.status).toBe(200)
    await second.stop()
    await second.start()
    const { status } = await second.http
      .as(user.token)
      .get("/admin/mail/messages")
    expect(status).toBe(403)
    const { status: orders } = await second.http
      .as(user.token)
      .get("/admin/orders")
    expect(orders).toBe(200)
  })
})

describe("a shop that turns roles on", () => {
  it("D19: makes its admins owners without Medusa's migration scripts too", async () => {
    const database = await createDatabaseWithRoles({ scripts: false })
    const shop = await bootShop({ database, env: WITH_ROLES })
    try {
      const admin = await createAdmin(shop)
      expect(admin.email).toBe(FIRST_ADMIN)
      expect(await rolesOf(admin.client, admin.id)).toEqual([OWNER])
    } finally {
      await shop.close()
      await database.drop()
    }
  }, 240_000)
})

describe("a shop without roles", () => {
  it("D19: knows nothing of them", async () => {
    const shop = await bootShop()
    try {
      const admin = await createAdmin(shop, uniqueEmail("plain"))
      expect((await admin.client.get("/admin/users")).status).toBe(200)
      expect((await admin.client.get("/admin/rbac/roles")).status).toBe(404)
      const { rows } = await shop.db.query(
        "select to_regclass('rbac_role') is null as none"
      )
      expect(rows).toEqual([{ none: true }])
    } finally {
      await shop.close()
    }
  })
})
