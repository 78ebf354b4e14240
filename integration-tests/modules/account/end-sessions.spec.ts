import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { endSessions } from "../../../src/modules/account/data/end-sessions"
import { createDatabase, type TestDatabase } from "../../helpers/database"

let database: TestDatabase
let db: Knex

beforeAll(async () => {
  database = await createDatabase()
  db = knex({ client: "pg", connection: database.url, pool: { min: 0 } })
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

beforeEach(async () => {
  await db("account_session").delete()
  const inAnHour = new Date(Date.now() + 3_600_000)
  const session = (id: string, actor_id: string | null, identity: string) => ({
    id,
    actor_type: id.startsWith("u") ? "user" : "customer",
    actor_id,
    auth_identity_id: identity,
    last_seen_at: new Date(),
    expires_at: inAnHour,
  })
  await db("account_session").insert([
    session("a1", "cus_a", "auth_a"),
    session("a2", "cus_a", "auth_a"),
    session("a3", null, "auth_a"),
    session("b1", "cus_b", "auth_b"),
    session("u1", "cus_a", "auth_u"),
  ])
})

const end = async (input: Omit<Parameters<typeof endSessions>[1], "reason">) =>
  (await endSessions(db, { ...input, reason: "logout" }))
    .map(({ id }) => id)
    .sort()

it("ends one, once", async () => {
  expect(await end({ session_id: "a1" })).toEqual(["a1"])
  expect(await end({ session_id: "a1" })).toEqual([])
  const [{ ended_at, end_reason }] = await db("account_session").where({
    id: "a1",
  })
  expect(ended_at).toBeInstanceOf(Date)
  expect(end_reason).toBe("logout")
})

it("ends an actor's, and those of the identities that know no actor yet", async () => {
  const actor = { actor_type: "customer", actor_id: "cus_a" }
  expect(await end({ ...actor, except_session_id: "a1" })).toEqual(["a2"])
  expect(await end({ ...actor, auth_identity_id: ["auth_a"] })).toEqual([
    "a1",
    "a3",
  ])
})

it("ends one of an actor's only when it is theirs", async () => {
  const stranger = { actor_type: "customer", actor_id: "cus_b" }
  expect(await end({ session_id: "a1", ...stranger })).toEqual([])
  expect(await end({ session_id: "b1", ...stranger })).toEqual(["b1"])
})

it("never ends everybody's", async () => {
  await expect(end({})).rejects.toThrow(
    "Ending sessions needs a session_id, an actor_id or an auth_identity_id"
  )
  await expect(end({ auth_identity_id: [] })).rejects.toThrow()
})
