import { execFileSync } from "node:child_process"
import path from "node:path"
import { createDatabase, type TestDatabase } from "./database"

const root = path.resolve(__dirname, "../..")

/** What turns Medusa's roles on. */
export const WITH_ROLES = { ADMIN_ROLES: "true" }

/**
 * A test database of a shop that has just turned roles on.
 *
 * @param scripts run Medusa's migration scripts too, as a plain `medusa db:migrate` does
 */
export async function createDatabaseWithRoles({
  scripts,
}: {
  scripts: boolean
}): Promise<TestDatabase> {
  const database = await createDatabase()
  const { PATH = "", HOME = "" } = process.env
  execFileSync(
    process.execPath,
    [
      path.join(root, "node_modules/@medusajs/cli/cli.js"),
      "db:migrate",
      "--execute-safe-links",
      "--execute-safe-search",
      ...(scripts ? [] : ["--skip-scripts"]),
    ],
    {
      cwd: path.join(root, ".medusa/shop"),
      env: {
        PATH,
        HOME,
        ...WITH_ROLES,
        NODE_ENV: "production",
        MEDUSA_DISABLE_TELEMETRY: "true",
        ADMIN_DISABLED: "true",
        DATABASE_URL: database.url,
        JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
        COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
      },
      stdio: ["ignore", "ignore", "inherit"],
    }
  )
  return database
}
