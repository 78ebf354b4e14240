import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { withDatabase } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { writeWhole } from "./folder.mjs"
import { medusa } from "./store.mjs"

/**
 * Creates the first admin when the shop has no user.
 *
 * @returns {Promise<{ email: string, password?: string, file?: string } | undefined>}
 *   the login; its password only on the start that made it
 */
export async function ensureFirstAdmin({
  url,
  data,
  env,
  marks,
  progress,
  mark,
}) {
  const file = path.join(data, "admin.json")
  if (marks.admin !== "begun") {
    const email = await firstUser(url)
    if (email) {
      return { email, file: fs.existsSync(file) ? file : undefined }
    }
  }
  return progress.step("First admin", async (say) => {
    const login = chooseLogin(file)
    say(login.email)
    await mark(url, "admin", "begun")
    await medusa(["exec", "./src/scripts/create-first-admin.js"], {
      // By the environment: anybody can list the arguments of a process.
      env: {
        ...env,
        FIRST_ADMIN_EMAIL: login.email,
        FIRST_ADMIN_PASSWORD: login.password,
      },
    })
    await mark(url, "admin", "done")
    return login
  })
}

/** A password that we make up is kept before it is used: a killed start must not lose it. */
function chooseLogin(file) {
  const email = process.env.ADMIN_EMAIL || "admin@example.com"
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new Failure(
      `ADMIN_EMAIL is ${JSON.stringify(email)}, which is no email address.`
    )
  }
  if (process.env.ADMIN_PASSWORD) {
    return { email, password: process.env.ADMIN_PASSWORD }
  }
  const password = randomBytes(12).toString("base64url")
  writeWhole(file, `${JSON.stringify({ email, password }, null, 2)}\n`)
  return { email, password, file }
}

async function firstUser(url) {
  return withDatabase(url, async (client) => {
    const { rows } = await client.query(
      'select email from "user" where deleted_at is null order by created_at limit 1'
    )
    return rows[0]?.email
  })
}
