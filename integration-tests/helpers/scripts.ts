import { execFile } from "node:child_process"
import path from "node:path"
import { promisify } from "node:util"
import type { Shop } from "./shop"

const store = path.resolve(__dirname, "../../.medusa/shop")

/** Runs a maintenance command as an operator would, `medusa exec`, on a shop's database; answers what it printed. */
export async function execScript(
  shop: Shop,
  script: string,
  {
    args = [],
    env = {},
  }: { args?: string[]; env?: Record<string, string> } = {}
): Promise<string> {
  const { PATH = "", HOME = "" } = process.env
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      require.resolve("@medusajs/cli/cli.js"),
      "exec",
      `./src/scripts/${script}.js`,
      ...args,
    ],
    {
      cwd: store,
      env: {
        PATH,
        HOME,
        NODE_ENV: "production",
        MEDUSA_DISABLE_TELEMETRY: "true",
        ADMIN_DISABLED: "true",
        MEDUSA_WORKER_MODE: "server",
        DATABASE_URL: shop.database.url,
        BACKEND_URL: shop.url,
        JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
        COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
        STOREFRONT_URL: "http://storefront.test",
        ...env,
      },
    }
  )
  return stdout + stderr
}
