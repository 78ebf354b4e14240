import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { cleanUp } from "../../../src/modules/account/data/clean-up"
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

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

it("deletes what is past keeping, and nothing else", async () => {
  const session = (id: string, expires_at: Date, ended_at: Date | null) => ({
    id,
    actor_type: "customer",
    auth_identity_id: "auth_1",
    last_seen_at: daysAgo(50),
    expires_at,
    ended_at,
  })
  await db("account_session").insert([
    session("live", daysAgo(-1), null),
    session("ended", daysAgo(-1), daysAgo(29)),
    session("ended-long-ago", daysAgo(-1), daysAgo(31)),
    session("expired-long-ago", daysAgo(31), null),
  ])
  const token = (id: string, session_id: string, expires_at: Date) => ({
    id,
    session_id,
    token_hash: id,
    expires_at,
  })
  await db("account_refresh_token").insert([
    token("good", "live", daysAgo(-1)),
    token("too-old", "live", daysAgo(1)),
    token("of-nothing", "ended-long-ago", daysAgo(-1)),
  ])
  await db("account_security_event").insert([
    { id: "young", kind: "login", created_at: daysAgo(179) },
    { id: "old", kind: "login", created_at: daysAgo(181) },
  ])
  await db("account_throttle").insert([
    { key: "past", points: 1, expire: Date.now() - 1000 },
    { key: "counting", points: 1, expire: Date.now() + 60_000 },
    { key: "for-ever", points: 1, expire: null },
  ])

  expect(await cleanUp(db, { sessions: 30, securityEvents: 180 })).toBe(5)
  const ids = async (table: string, key = "id") =>
    (await db(table).select(key)).map((row) => row[key]).sort()
  expect(await ids("account_session")).toEqual(["ended", "live"])
  expect(await ids("account_refresh_token")).toEqual(["good"])
  expect(await ids("account_security_event")).toEqual(["young"])
  expect(await ids("account_throttle", "key")).toEqual(["counting", "for-ever"])
})
