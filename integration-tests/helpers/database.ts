import { randomBytes } from "node:crypto"
import { Client, Pool } from "pg"

/** A database of one test file's own, cloned from the migrated and seeded template. */
export type TestDatabase = {
  url: string
  pool: Pool
  drop: () => Promise<void>
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(
      `${name} is not set: run the tests through jest's global setup`
    )
  }
  return value
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: required("TEST_DATABASE_URL") })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** @param template the database to clone; "template1" for an empty one */
export async function createDatabase(
  template = required("TEST_TEMPLATE")
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`
  await asAdmin(`create database "${name}" template "${template}"`)
  const url = new URL(required("TEST_DATABASE_URL"))
  url.pathname = `/${name}`
  const pool = new Pool({ connectionString: url.href, max: 4 })
  // Dropping the database ends its idle connections, which is no error here.
  pool.on("error", () => undefined)
  return {
    url: url.href,
    pool,
    drop: async () => {
      await pool.end()
      await asAdmin(`drop database if exists "${name}" with (force)`)
    },
  }
}
