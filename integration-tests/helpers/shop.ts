import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import type { Pool } from "pg"
import { createDatabase, type TestDatabase } from "./database"
import { HttpClient } from "./http"
import { waitFor } from "./wait"

const root = path.resolve(__dirname, "../..")

export type ShopOptions = {
  /** Added to the server's environment. */
  env?: Record<string, string>
  /** Serve the admin screens too (browser tests). @default false */
  admin?: boolean
  /** Share the database of another shop: a second process of the same store. */
  database?: TestDatabase
  /** The built store to serve. @default .medusa/shop */
  directory?: string
}

/** A running shop of a test file: a real server process on a database of its own. */
export type Shop = {
  url: string
  publishableKey: string
  database: TestDatabase
  /** What the server was started with. */
  environment: Record<string, string>
  /** For looking at rows; tests change data through the API. */
  db: Pool
  /** A client that sends nothing but what it is given. */
  http: HttpClient
  /** A client that sends the publishable key. */
  store: HttpClient
  /** What the server has printed so far. */
  logs: () => string
  /** Ends the process as an operator would (SIGTERM), keeps the database. */
  stop: () => Promise<void>
  /** Ends the process as a power cut would (SIGKILL), keeps the database. */
  kill: () => Promise<void>
  /** Starts the process again on the same database and port. */
  start: () => Promise<void>
  /** Ends the process and drops the database. */
  close: () => Promise<void>
}

/** Boots a shop; call it in `beforeAll` and `close` in `afterAll`. */
export async function bootShop(options: ShopOptions = {}): Promise<Shop> {
  const database = options.database ?? (await createDatabase())
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const files = mkdtempSync(path.join(os.tmpdir(), "shop-files-"))
  const publishableKey = await readPublishableKey(database.pool)
  const environment = {
    ...serverEnvironment(),
    DATABASE_URL: database.url,
    PORT: String(port),
    HOST: "127.0.0.1",
    BACKEND_URL: url,
    ADMIN_DISABLED: String(!options.admin),
    SHOP_FILES_DIR: files,
    ...(options.directory && { SHOP_BUILD_DIR: options.directory }),
    ...options.env,
  }
  let child: ChildProcess | undefined
  let output = ""

  const start = async () => {
    child = spawn(process.execPath, [path.join(root, "bin/serve.mjs")], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    })
    const collect = (chunk: Buffer) => {
      output += chunk
    }
    child.stdout?.on("data", collect)
    child.stderr?.on("data", collect)
    const started = child
    await waitFor(
      async () => {
        if (started.exitCode !== null) {
          return "ended"
        }
        const response = await fetch(`${url}/health`)
        return response.ok ? "serving" : undefined
      },
      { what: "the shop to serve", timeout: 60_000 }
    ).then((state) => {
      if (state === "ended") {
        throw new Error(`The shop did not start:\n${output.slice(-4000)}`)
      }
    })
  }

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) {
      return
    }
    const closed = new Promise((resolve) => ending.once("close", resolve))
    ending.kill(signal)
    await closed
  }

  await start()
  const http = new HttpClient(url)
  return {
    url,
    publishableKey,
    database,
    db: database.pool,
    environment,
    http,
    store: http.with({ "x-publishable-api-key": publishableKey }),
    logs: () => output,
    start,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    close: async () => {
      await end("SIGKILL")
      rmSync(files, { recursive: true, force: true })
      if (!options.database) {
        await database.drop()
      }
    },
  }
}

/** The shop's own environment plus what every program needs; nothing of the developer's. */
function serverEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "", TZ } = process.env
  return {
    PATH,
    HOME,
    ...(TZ && { TZ }),
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
    COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
    STOREFRONT_URL: "http://storefront.test",
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

async function readPublishableKey(pool: Pool): Promise<string> {
  const { rows } = await pool.query(
    "select token from api_key where type = 'publishable' and revoked_at is null"
  )
  return rows[0]?.token ?? ""
}
