import { spawn } from "node:child_process"
import path from "node:path"

const store = path.resolve(__dirname, "../../.medusa/shop")
const cli = path.join(
  path.dirname(require.resolve("@medusajs/cli/package.json")),
  "cli.js"
)

export type SeedRun = {
  /** The exit code, null when it was killed. */
  finished: Promise<number | null>
  output: () => string
  kill: () => void
}

/** Starts the seeding of the demo shop in a process of its own, as `npm start` does. */
export function startSeedingDemo(options: {
  databaseUrl: string
  filesDirectory: string
  backendUrl?: string
}): SeedRun {
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(
    process.execPath,
    [cli, "exec", "./src/scripts/seed-demo.js"],
    {
      cwd: store,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH,
        HOME,
        NODE_ENV: "production",
        MEDUSA_DISABLE_TELEMETRY: "true",
        ADMIN_DISABLED: "true",
        JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
        COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
        DATABASE_URL: options.databaseUrl,
        SHOP_FILES_DIR: options.filesDirectory,
        ...(options.backendUrl && { BACKEND_URL: options.backendUrl }),
      },
    }
  )
  let output = ""
  child.stdout.on("data", (chunk) => (output += chunk))
  child.stderr.on("data", (chunk) => (output += chunk))
  return {
    finished: new Promise((resolve) => child.once("close", resolve)),
    output: () => output,
    kill: () => child.kill("SIGKILL"),
  }
}

/** Seeds the demo shop and waits for it. */
export async function seedDemo(
  options: Parameters<typeof startSeedingDemo>[0]
): Promise<void> {
  const run = startSeedingDemo(options)
  if ((await run.finished) !== 0) {
    throw new Error(
      `Seeding the demo shop failed:\n${run.output().slice(-4000)}`
    )
  }
}
