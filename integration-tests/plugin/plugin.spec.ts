import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { createDatabase, type TestDatabase } from "../helpers/database"
import {
  createHostApp,
  type HostApp,
  type RunningHost,
} from "../helpers/host-app"
import { HttpClient } from "../helpers/http"
import { placeOrder } from "../helpers/orders"
import { createAdmin } from "../helpers/people"
import { createProduct } from "../helpers/products"
import type { Shop } from "../helpers/shop"
import { HOST_HOOK, HOST_SEED, hostConfig } from "./host-files"
import {
  exportedEntries,
  filesUnder,
  type Manifest,
  packagesRequiredBy,
  readManifest,
} from "./packed-package"

const root = path.resolve(__dirname, "../..")

describe("the packed plugin", () => {
  let packed: string
  let host: HostApp
  let installed: string
  let manifest: Manifest
  let files: string[]

  beforeAll(() => {
    execFileSync(process.execPath, [path.join(root, "bin/build-plugin.mjs")], {
      cwd: root,
      stdio: ["ignore", "ignore", "pipe"],
    })
    packed = mkdtempSync(path.join(os.tmpdir(), "packed-"))
    const answer = execFileSync(
      "npm",
      ["pack", "--json", "--ignore-scripts", "--pack-destination", packed],
      { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
    )
    const [{ filename }] = JSON.parse(answer)
    host = createHostApp({
      "medusa-config.ts": hostConfig({ shop: { name: "The Host" } }),
      "src/scripts/seed.ts": HOST_SEED,
    })
    installed = host.install(
      "medusa-shopkeeper",
      path.join(packed, path.basename(filename))
    )
    manifest = readManifest(installed)
    files = filesUnder(installed)
  }, 300_000)

  afterAll(() => {
    host?.remove()
    rmSync(packed, { recursive: true, force: true })
  })

  it("holds the compiled sources and nothing of the store, the tests or the benchmarks", () => {
    for (const wanted of manifest.files) {
      expect(files.some((file) => file.startsWith(wanted))).toBe(true)
    }
    const outside = files.filter(
      (file) => !file.startsWith(".medusa/server/src/")
    )
    expect(outside.sort()).toEqual(
      ["LICENSE", "README.md", "package.json"].filter((name) =>
        existsSync(path.join(root, name))
      )
    )
    expect(
      files.filter((file) => /\.spec\.|\.tsx?$/.test(file.replace(".d.ts", "")))
    ).toEqual([])
  })

  it("carries the type declarations of every file", () => {
    const scripts = files.filter(
      (file) => file.endsWith(".js") && !file.includes("/src/admin/")
    )
    expect(scripts.length).toBeGreaterThan(10)
    expect(
      scripts.filter((file) => !files.includes(file.replace(/\.js$/, ".d.ts")))
    ).toEqual([])
  })

  it("exports only what is there, and every bit of it loads", () => {
    const entries = exportedEntries(manifest, files)
    const missing = entries.flatMap(({ targets }) =>
      Object.values(targets).filter(
        (target) => !existsSync(path.join(installed, target))
      )
    )
    expect(missing).toEqual([])
    expect(entries.map(({ specifier }) => specifier)).toEqual(
      expect.arrayContaining([
        "medusa-shopkeeper",
        "medusa-shopkeeper/workflows",
        "medusa-shopkeeper/admin",
        "medusa-shopkeeper/modules/shopkeeper",
        "medusa-shopkeeper/.medusa/server/src/modules/shopkeeper",
      ])
    )
    const loading = entries
      .map(({ specifier }) => specifier)
      .filter((specifier) => !specifier.endsWith("/admin"))
    // In one process of the host's, as its server would; jest has its own `require`.
    host.write(
      "load.js",
      `for (const name of ${JSON.stringify(loading)}) {
        try { require(name) } catch (error) { console.log(name, error.message) }
      }`
    )
    const complaints = execFileSync(process.execPath, ["load.js"], {
      cwd: host.directory,
      encoding: "utf8",
    })
    expect(complaints).toBe("")
  })

  it("asks for no package that it does not declare", () => {
    const declared = new Set([
      manifest.name,
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
    ])
    const undeclared = files
      .filter((file) => /\.m?js$/.test(file) && !file.includes("/src/admin/"))
      .flatMap((file) =>
        packagesRequiredBy(readFileSync(path.join(installed, file), "utf8"))
          .filter((name) => !declared.has(name))
          .map((name) => `${file}: ${name}`)
      )
    expect(undeclared).toEqual([])
  })

  it("brings no second copy of Medusa", () => {
    expect(
      Object.keys(manifest.dependencies).filter((name) =>
        name.startsWith("@medusajs/")
      )
    ).toEqual([])
    expect(bringsMedusa(Object.keys(manifest.dependencies))).toEqual([])
    const [fromHost, fromPlugin] = [host.directory, installed].map((paths) =>
      host.require.resolve("@medusajs/framework/utils", { paths: [paths] })
    )
    expect(fromPlugin).toBe(fromHost)
  })

  describe("in a store of somebody else", () => {
    let database: TestDatabase
    let running: RunningHost | undefined
    let shop: Shop

    beforeAll(async () => {
      database = await createDatabase("template1")
      const env = { DATABASE_URL: database.url }
      succeed(host.medusa(["db:migrate", "--execute-all-links"], env))
      succeed(host.medusa(["exec", "./src/scripts/seed.ts"], env))
      running = await host.start(env)
      shop = await shopOf(running, database)
    }, 300_000)

    afterAll(async () => {
      await running?.stop()
      await database?.drop()
    })

    it("lets a shopper place an order through the Store API", async () => {
      const admin = await createAdmin(shop)
      const { variant } = await createProduct(shop, admin.client)
      const order = await placeOrder(shop, {
        items: [{ variant_id: variant.id, quantity: 2 }],
      })
      expect(order.items[0]).toMatchObject({ quantity: 2, unit_price: 10 })
    })

    it("serves with the plugin's own providers, their tables migrated", async () => {
      const { rows } = await database.pool.query(
        "select name from mikro_orm_migrations where name = any($1)",
        [migrationsOf(path.join(installed, ".medusa/server/src/providers"))]
      )
      expect(rows.length).toBeGreaterThan(0)
      // Written by the sale above and given back.
      const { rows: locks } = await database.pool.query(
        "select id from shopkeeper_lock"
      )
      expect(locks).toEqual([])
    })

    it("answers every admin route of the plugin, behind the host's guard", async () => {
      const admin = await createAdmin(shop)
      for (const path of pluginListRoutes(host)) {
        const stranger = await shop.http.get(path)
        const reader = await admin.client.get(path)
        expect([path, stranger.status, reader.status]).toEqual([path, 401, 200])
      }
    })

    it("registers nothing twice and complains about nothing", () => {
      const log = running?.logs() ?? ""
      expect(log).not.toMatch(/already (exists|registered|been registered)/i)
      expect(log).not.toMatch(/duplicate/i)
      expect(log).not.toMatch(/"level":"error"/)
    })

    it("leaves core's cart hooks to the host that asks for them, with the checks to call", async () => {
      host.write(
        "medusa-config.ts",
        hostConfig({ checkout: { registerHooks: false } })
      )
      host.write("src/workflows/hooks/complete-cart.ts", HOST_HOOK)
      await running?.stop()
      running = await host.start({ DATABASE_URL: database.url })
      shop = await shopOf(running, database)
      const admin = await createAdmin(shop)
      const { variant } = await createProduct(shop, admin.client, {
        title: "Mug",
        stock: 5,
      })
      const items = [
        { variant_id: variant.id, quantity: 3 },
        { variant_id: variant.id, quantity: 3, metadata: { engraved: "A" } },
      ]
      await expect(placeOrder(shop, { items })).rejects.toThrow(
        "Only 5 of “Mug” left, the cart asks for 6"
      )
      const [one] = items
      await expect(
        placeOrder(shop, { items: [one], email: "blocked@example.test" })
      ).rejects.toThrow("The host does not sell to blocked@example.test")
      const order = await placeOrder(shop, { items: [one] })
      expect(order.items[0].quantity).toBe(3)
    }, 60_000)

    it("stops the boot on a bad option, in a sentence that names it", () => {
      host.write(
        "medusa-config.ts",
        hostConfig({ shop: { timezone: "Mars/Olympus" }, shoop: {} })
      )
      const { code, output } = host.medusa(["start", "--port", "0"], {
        DATABASE_URL: database.url,
      })
      expect(code).not.toBe(0)
      expect(output).toContain(
        "medusa-shopkeeper cannot start with these options: `shop.timezone`: must be an IANA time zone such as Europe/Paris; `shoop` is not an option"
      )
    })
  })
})

/** Packages under these names, or under what they ask for, that are Medusa's. */
function bringsMedusa(names: string[], seen = new Set<string>()): string[] {
  const { packages } = JSON.parse(
    readFileSync(path.join(root, "package-lock.json"), "utf8")
  )
  const visit = (name: string): string[] => {
    if (seen.has(name)) {
      return []
    }
    seen.add(name)
    const asks = Object.keys(
      packages[`node_modules/${name}`]?.dependencies ?? {}
    )
    return [
      ...(name.startsWith("@medusajs/") ? [name] : []),
      ...asks.flatMap(visit),
    ]
  }
  return names.flatMap(visit)
}

/** GET routes under /admin without a parameter, as the installed plugin describes them. */
function pluginListRoutes(host: HostApp): string[] {
  const script = `
    const { describedRoutes } = require("medusa-shopkeeper/api/middlewares")
    const lists = describedRoutes
      .map(({ description }) => description)
      .filter(({ method, path, auth, query }) =>
        method === "GET" && path.startsWith("/admin/") && !path.includes(":") &&
        auth === "admin" && (!query || query.safeParse({}).success))
    console.log(JSON.stringify(lists.map(({ path }) => path)))`
  return JSON.parse(
    execFileSync(process.execPath, ["-e", script], {
      cwd: host.directory,
      encoding: "utf8",
    })
  )
}

/** Names of the migrations under a folder, as Medusa records them. */
function migrationsOf(folder: string): string[] {
  return filesUnder(folder)
    .filter((file) => /\/migrations\/Migration\d+\.js$/.test(file))
    .map((file) => path.basename(file, ".js"))
}

function succeed({ code, output }: { code: number; output: string }): void {
  if (code !== 0) {
    throw new Error(output.slice(-4000))
  }
}

/** The running host, as the helpers of the other tests want it. */
async function shopOf(
  { url, logs, stop }: RunningHost,
  database: TestDatabase
): Promise<Shop> {
  const { rows } = await database.pool.query(
    "select token from api_key where type = 'publishable' and revoked_at is null order by created_at desc"
  )
  const http = new HttpClient(url)
  return {
    url,
    publishableKey: rows[0].token,
    database,
    db: database.pool,
    environment: {},
    http,
    store: http.with({ "x-publishable-api-key": rows[0].token }),
    logs,
    stop,
    kill: stop,
    start: () => Promise.resolve(),
    close: stop,
  }
}
