// The database of the tests: a throw-away PostgreSQL with one migrated and seeded
// template, which every test file clones in a moment.
import path from "node:path"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { Failure } from "./failure.mjs"
import { startPostgres } from "./postgres.mjs"
import {
  buildStore,
  hashOf,
  medusa,
  migrate,
  root,
  schemaHash,
} from "./store.mjs"

/** Secrets of test servers; a server in production mode accepts them. */
export const TEST_SECRETS = {
  JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
  COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
}

/** The first admin of every test shop; `integration-tests/helpers/people.ts` signs in with it. */
export const FIRST_ADMIN = {
  email: "first-admin@example.test",
  password: "correct horse battery staple 42",
}

const directory = path.join(root, ".shop/test")

let running

/** @returns {Promise<Record<string, string>>} variables for the test processes */
export async function prepare() {
  await buildStore({ admin: false, onStep: say })
  const postgres = await startPostgres({ directory, throwaway: true })
  running = postgres
  try {
    const template = `template_${schemaHash()}_${hashOf(["src/scripts/demo/store.ts", "src/scripts/demo/store", "src/scripts/seed-store.ts", "bin/lib/test-database.mjs"])}`
    await withClient(postgres.url("postgres"), (client) =>
      makeTemplate(client, postgres, template)
    )
    const url = new URL(postgres.url("postgres"))
    return {
      TEST_DATABASE_URL: postgres.url("postgres"),
      TEST_TEMPLATE: template,
      DB_HOST: url.hostname,
      DB_PORT: url.port,
      DB_USERNAME: url.username,
      DB_PASSWORD: url.password,
    }
  } catch (error) {
    postgres.stop()
    throw error
  }
}

export async function stop() {
  const postgres = await startPostgres({ directory, throwaway: true })
  postgres.stop()
}

/** For "exit" handlers: stops the database that this process has prepared, if any. */
export function stopNow() {
  running?.stop()
  running = undefined
}

async function makeTemplate(client, postgres, template) {
  const { rows } = await client.query(
    "select datname from pg_database where not datistemplate and datname <> 'postgres'"
  )
  // What an interrupted run has left behind; templates of older schemas too.
  for (const { datname } of rows) {
    if (datname !== template) {
      await client.query(`drop database if exists "${datname}" with (force)`)
    }
  }
  if (rows.some(({ datname }) => datname === template)) {
    return
  }
  say("Migrating and seeding the test template")
  const building = `${template}_building`
  await client.query(`create database "${building}"`)
  const env = {
    ...TEST_SECRETS,
    DATABASE_URL: postgres.url(building),
    ADMIN_DISABLED: "true",
  }
  await migrate(env)
  await medusa(["exec", "./src/scripts/seed-store.js"], { env })
  await medusa(["user", "-e", FIRST_ADMIN.email, "-p", FIRST_ADMIN.password], {
    env,
  })
  await client.query(`alter database "${building}" rename to "${template}"`)
}

async function withClient(url, act) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv[2] === "stop") {
      await stop()
    } else {
      process.stdout.write(JSON.stringify(await prepare()))
    }
  } catch (error) {
    say(error instanceof Failure ? error.message : error.stack)
    process.exitCode = 1
  }
}
