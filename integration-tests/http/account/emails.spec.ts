import { login, register } from "../../helpers/accounts"
import { createAdmin, PASSWORD, uniqueEmail } from "../../helpers/people"
import { runScript } from "../../helpers/script"
import { bootShop, type Shop } from "../../helpers/shop"

describe("emails in capitals, from before this package", () => {
  let shop: Shop

  beforeAll(async () => {
    shop = await bootShop()
  })

  afterAll(() => shop.close())

  /** As a stock Medusa would have stored it: nothing here writes capitals. */
  const capitalize = async (email: string) => {
    const capitals = email.replace(/^./, (first) => first.toUpperCase())
    await shop.db.query(
      "update provider_identity set entity_id = $2 where entity_id = $1",
      [email, capitals]
    )
    await shop.db.query("update customer set email = $2 where email = $1", [
      email,
      capitals,
    ])
    return capitals
  }

  it("are reported when they clash, and else written in lower case", async () => {
    const old = await register(shop)
    const capitals = await capitalize(old.email)
    const early = await register(shop)
    const twin = await capitalize(early.email)
    await shop.stop()
    await shop.start()
    // A guest of the same address is no clash: core keeps guests beside accounts.
    const admin = await createAdmin(shop)
    const guest = await admin.client.post("/admin/customers", {
      email: old.email,
    })
    expect(guest.status).toBe(200)
    expect((await login(shop, capitals)).id).toBe(old.id)
    const taken = await shop.store.post("/store/auth/register", {
      email: old.email,
      password: PASSWORD,
      first_name: "Eve",
      last_name: "Other",
    })
    expect(taken.status).toBe(422)
    // The clash itself, as only a stock Medusa lets it come about.
    const late = await register(shop, { email: uniqueEmail("late") })
    await shop.db.query(
      "update provider_identity set entity_id = $2 where entity_id = $1",
      [late.email, early.email]
    )

    const check = await runScript(shop, "unify-account-emails", ["check"])
    expect(check).toContain(
      "1 clashes; 3 emails could be written in lower case"
    )
    expect((await login(shop, capitals)).id).toBe(old.id)

    const output = await runScript(shop, "unify-account-emails")
    expect(output).toContain(
      `${early.email} is registered more than once as login:`
    )
    expect(output).toContain(twin)
    expect(output).toContain("1 clashes; 3 emails are in lower case now")
    const mine = await login(shop, old.email)
    expect(mine.body.customer).toMatchObject({ id: old.id, email: old.email })
    const again = await runScript(shop, "unify-account-emails")
    expect(again).toContain("1 clashes; 0 emails are in lower case now")
  })
})
