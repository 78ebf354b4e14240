import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs, parseEnv } from "node:util"
import { Failure } from "../failure.mjs"

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../.."
)

/**
 * Where the shop is and who its admin is: from the arguments, else the
 * environment, else .env, else what `npm start` has written down.
 *
 * @param {string[]} args
 * @returns {{ url: string, admin: { email: string, password: string }, stripe?: string }}
 *   `stripe` is where the shop reaches Stripe when that is not Stripe itself
 */
export function readSettings(args) {
  const { values } = parse(args)
  const environment = { ...readDotEnv(), ...filled(process.env) }
  const url = values.url ?? `http://localhost:${environment.PORT || 9000}`
  if (!URL.canParse(url)) {
    throw new Failure(`--url must be an address such as http://localhost:9000.`)
  }
  return {
    url: url.replace(/\/+$/, ""),
    admin: adminLogin(values, environment),
    stripe: environment.STRIPE_API_BASE,
  }
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        url: { type: "string" },
        "admin-email": { type: "string" },
        "admin-password": { type: "string" },
      },
    })
  } catch (error) {
    throw new Failure(
      `${error.message}\nUsage: npm run tour -- [--url http://localhost:9000] [--admin-email …] [--admin-password …]`
    )
  }
}

function adminLogin(values, environment) {
  const kept = readKeptLogin(environment)
  const password =
    values["admin-password"] ?? environment.ADMIN_PASSWORD ?? kept?.password
  if (!password) {
    throw new Failure(
      "The tour needs the admin's password: pass --admin-password, or set ADMIN_PASSWORD. (`npm start` keeps the first one in .shop/admin.json.)"
    )
  }
  const email =
    values["admin-email"] ??
    environment.ADMIN_EMAIL ??
    kept?.email ??
    "admin@example.com"
  return { email, password }
}

function readKeptLogin({ SHOP_DATA_DIR }) {
  const file = path.resolve(root, SHOP_DATA_DIR || ".shop", "admin.json")
  return fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : undefined
}

function readDotEnv() {
  const file = path.join(root, ".env")
  return fs.existsSync(file)
    ? filled(parseEnv(fs.readFileSync(file, "utf8")))
    : {}
}

/** An empty variable is an unset one. */
function filled(variables) {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value)
  )
}
