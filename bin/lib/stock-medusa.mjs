// A stock Medusa to measure against: the same packages, nothing of this
// repository but the script that furnishes an empty store.
import fs from "node:fs"
import path from "node:path"
import pg from "pg"
import { hashOf, medusa, migrate, root, storeDirectory } from "./store.mjs"
import { FIRST_ADMIN, TEST_SECRETS } from "./test-database.mjs"

const directory = path.join(root, ".shop/stock-medusa")

const CONFIG = `
const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
})
`

/**
 * Makes the application and its template database.
 *
 * @param {{ TEST_DATABASE_URL: string }} env what the test database's preparation answered
 * @returns {Promise<{ STOCK_DIRECTORY: string, STOCK_TEMPLATE: string }>}
 */
export async function makeStock({ TEST_DATABASE_URL }) {
  const script = "src/scripts/demo/store.js"
  fs.rmSync(directory, { recursive: true, force: true })
  fs.mkdirSync(directory, { recursive: true })
  fs.writeFileSync(
    path.join(directory, "package.json"),
    JSON.stringify({
      name: "stock-medusa",
      dependencies: { "@medusajs/medusa": "*", "@medusajs/framework": "*" },
    })
  )
  fs.writeFileSync(path.join(directory, "medusa-config.js"), CONFIG)
  const seeds = path.dirname(script)
  fs.cpSync(path.join(storeDirectory, seeds), path.join(directory, seeds), {
    recursive: true,
  })
  fs.writeFileSync(
    path.join(directory, "seed.js"),
    `const { seedStore } = require("./${script}")
     exports.default = ({ container }) => seedStore(container, ["pp_system_default"])`
  )
  return {
    STOCK_DIRECTORY: directory,
    STOCK_TEMPLATE: await makeTemplate(TEST_DATABASE_URL),
  }
}

async function makeTemplate(adminUrl) {
  const template = `stock_${hashOf(["package-lock.json", "src/scripts/demo/store.ts", "src/scripts/demo/store"])}`
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`drop database if exists "${template}" with (force)`)
    await client.query(`create database "${template}"`)
    const url = new URL(adminUrl)
    url.pathname = `/${template}`
    const env = { ...TEST_SECRETS, DATABASE_URL: url.href }
    process.stderr.write("Migrating and seeding the stock Medusa\n")
    await migrate(env, { cwd: directory })
    await medusa(["exec", "./seed.js"], { cwd: directory, env })
    await medusa(
      ["user", "-e", FIRST_ADMIN.email, "-p", FIRST_ADMIN.password],
      { cwd: directory, env }
    )
    return template
  } finally {
    await client.end()
  }
}
