// Brings an opened database to where the shop can serve from it, doing only what
// is still missing. A small table of our own remembers what has been done, so
// that a start which was killed in the middle is completed by the next one.
import fs from "node:fs"
import path from "node:path"
import { withDatabase } from "./database.mjs"
import { ensureFirstAdmin } from "./first-admin.mjs"
import { medusa, migrate, schemaHash, storeDirectory } from "./store.mjs"

/**
 * @param {{ url: string, data: string, progress: import("./progress.mjs").Progress }} options
 * @returns {Promise<{ admin?: { email: string, password?: string, file?: string }, publishableKey?: string }>}
 */
export async function furnish({ url, data, progress }) {
  const env = { DATABASE_URL: url, ADMIN_DISABLED: "true" }
  const marks = await readMarks(url)
  await progress.step("Schema", async (say) => {
    const wanted = schemaHash() + (withRoles() ? "+roles" : "")
    if (marks.schema === wanted) {
      say("up to date")
      return
    }
    say("migrating the database")
    await migrate(env)
    await mark(url, "schema", wanted)
    say("migrated")
  })
  await progress.step("Catalogue", async (say) => {
    if (marks.seeded === "done" || !(await needsSeed(url, marks))) {
      say("in place")
      return
    }
    say("seeding the demo shop")
    await mark(url, "seeded", "begun")
    await medusa(["exec", `./src/scripts/${seedScript()}`], { env })
    await mark(url, "seeded", "done")
    say("seeded")
  })
  // Once only: an admin who takes Stripe out of a region afterwards means it.
  if (process.env.STRIPE_API_KEY && marks.stripe !== "offered") {
    await progress.step("Stripe", async (say) => {
      say("offering it in every region")
      await medusa(["exec", "./src/scripts/offer-stripe.js"], { env })
      await mark(url, "stripe", "offered")
      say("offered in every region")
    })
  }
  const admin = await ensureFirstAdmin({
    url,
    data,
    env,
    marks,
    progress,
    mark,
  })
  return { admin, publishableKey: await publishableKey(url) }
}

/** Admins' roles bring tables of their own; see rolesModule in src/utils/infrastructure.ts. */
function withRoles() {
  return /^(true|1|yes|on|y|enabled)$/i.test(process.env.ADMIN_ROLES ?? "")
}

/** The demo shop is for an empty shop only, or one whose seeding was interrupted. */
async function needsSeed(url, marks) {
  if (marks.seeded === "begun") {
    return true
  }
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      'select exists (select from product) or exists (select from "order") as used'
    )
    return !rows[0].used
  })
}

function seedScript() {
  return fs.existsSync(path.join(storeDirectory, "src/scripts/seed-demo.js"))
    ? "seed-demo.js"
    : "seed-store.js"
}

async function readMarks(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      "select to_regclass('public.shopkeeper_setup') is not null as there"
    )
    if (!rows[0].there) {
      return {}
    }
    const marks = await client.query("select key, value from shopkeeper_setup")
    return Object.fromEntries(marks.rows.map(({ key, value }) => [key, value]))
  })
}

async function mark(url, key, value) {
  await withDatabase(url, async (client) => {
    await client.query(
      "create table if not exists shopkeeper_setup (key text primary key, value text not null)"
    )
    await client.query(
      "insert into shopkeeper_setup (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value",
      [key, value]
    )
  })
}

async function publishableKey(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      "select token from api_key where type = 'publishable' and revoked_at is null and deleted_at is null order by created_at limit 1"
    )
    return rows[0]?.token
  })
}
