// The built store under .medusa/shop: building it when its sources changed, and
// running Medusa's commands in it.
import { createHash } from "node:crypto"
import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { Failure } from "./failure.mjs"
import { run } from "./run.mjs"

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../.."
)
export const storeDirectory = path.join(root, ".medusa/shop")

const require = createRequire(path.join(root, "package.json"))
const stamp = (part) => path.join(root, ".medusa", `${part}.hash`)

/** The built plugin: what `npm pack` puts in the package. */
export const pluginDirectory = path.join(root, ".medusa/server")

/** Sources whose change makes a part of the build stale. */
const SOURCES = {
  backend: [
    "src",
    "medusa-config.ts",
    "instrumentation.ts",
    "tsconfig.json",
    "package-lock.json",
  ],
  admin: ["src/admin", "src/types", "package-lock.json"],
  plugin: ["src", "tsconfig.json", "package.json", "package-lock.json"],
}

/**
 * Builds what is stale: the server alone when the admin screens did not change.
 *
 * @param {{ admin?: boolean, onStep?: (what: string) => void }} [options]
 * @returns {Promise<boolean>} whether anything was stale
 * @throws {Failure} with the compiler's own words
 */
export async function buildStore({ admin = true, onStep = () => {} } = {}) {
  const backendHash = hashOf(
    SOURCES.backend,
    (file) => !file.includes("src/admin/") && !/\.spec\.tsx?$/.test(file)
  )
  const adminHash = hashOf(SOURCES.admin)
  const adminBuilt = fs.existsSync(
    path.join(storeDirectory, "public/admin/index.html")
  )
  if (admin && (!adminBuilt || read(stamp("admin")) !== adminHash)) {
    onStep("building the server and the admin screens")
    // Medusa empties the folder first: without stamps an interrupted build is stale.
    fs.rmSync(stamp("backend"), { force: true })
    fs.rmSync(stamp("admin"), { force: true })
    await medusa(["build"], { cwd: root, env: buildEnvironment() })
    if (!fs.existsSync(path.join(storeDirectory, "public/admin/index.html"))) {
      throw new Failure(
        "The admin screens could not be built; `npx medusa build` says why."
      )
    }
    write(stamp("backend"), backendHash)
    write(stamp("admin"), adminHash)
    return true
  }
  const compiled = fs.existsSync(path.join(storeDirectory, "medusa-config.js"))
  if (!compiled || read(stamp("backend")) !== backendHash) {
    onStep("building the server")
    fs.rmSync(stamp("backend"), { force: true })
    fs.rmSync(path.join(storeDirectory, "src"), {
      recursive: true,
      force: true,
    })
    const tsc = require.resolve("typescript/bin/tsc")
    const { code, output } = await run(
      process.execPath,
      [tsc, "-p", "tsconfig.json"],
      { cwd: root }
    )
    if (code !== 0) {
      throw new Failure(`The server does not compile:\n${output}`)
    }
    fs.copyFileSync(
      path.join(root, "package.json"),
      path.join(storeDirectory, "package.json")
    )
    write(stamp("backend"), backendHash)
    return true
  }
  return false
}

/**
 * Builds the package's other shape, the plugin, when its sources changed.
 *
 * @param {{ onStep?: (what: string) => void }} [options]
 * @throws {Failure} with the compiler's own words
 */
export async function buildPlugin({ onStep = () => {} } = {}) {
  const hash = hashOf(SOURCES.plugin, (file) => !/\.spec\.tsx?$/.test(file))
  const entry = path.join(pluginDirectory, "src/index.js")
  if (fs.existsSync(entry) && read(stamp("plugin")) === hash) {
    return
  }
  onStep("Building the plugin")
  fs.rmSync(stamp("plugin"), { force: true })
  await medusa(["plugin:build"], { cwd: root, env: buildEnvironment() })
  write(stamp("plugin"), hash)
}

/**
 * Runs one of Medusa's own commands, by default in the built store.
 *
 * @param {string[]} args as after `npx medusa`
 * @throws {Failure} when it ends with an error; its output is in the message
 */
export async function medusa(args, { cwd = storeDirectory, env, onLine } = {}) {
  const cli = path.join(
    path.dirname(require.resolve("@medusajs/cli/package.json")),
    "cli.js"
  )
  const quiet = path.join(root, "bin/lib/without-telemetry.cjs")
  const program = ["--require", quiet, cli, ...args]
  const { code, output } = await run(process.execPath, program, {
    cwd,
    onLine,
    env: {
      ...process.env,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ...env,
    },
  })
  if (code !== 0) {
    throw new Failure(
      `\`medusa ${args.join(" ")}\` failed:\n${lastLines(output, 25)}`
    )
  }
  return output
}

/** Brings the schema, the links and the search indexes of a database up to date. */
export async function migrate(env, { cwd } = {}) {
  await medusa(
    [
      "db:migrate",
      "--execute-safe-links",
      "--execute-safe-search",
      "--skip-scripts",
    ],
    { env, cwd }
  )
}

/** A fingerprint of everything that decides the database's schema. */
export function schemaHash() {
  return hashOf(
    [
      "src/modules",
      "src/providers",
      "src/links",
      "src/search",
      "package-lock.json",
      "medusa-config.ts",
    ],
    (file) => !/\.spec\.tsx?$/.test(file)
  )
}

/** A hash of the contents of files and folders, named relative to the project. */
export function hashOf(names, accept = () => true) {
  const hash = createHash("sha256")
  for (const file of names
    .flatMap((name) => filesOf(path.join(root, name)))
    .sort()) {
    if (accept(file)) {
      hash
        .update(path.relative(root, file))
        .update("\0")
        .update(fs.readFileSync(file))
        .update("\0")
    }
  }
  return hash.digest("hex").slice(0, 16)
}

/** Building reads the configuration, which wants variables that only serving needs. */
function buildEnvironment() {
  return {
    DATABASE_URL: process.env.DATABASE_URL || "postgres://localhost/unused",
    JWT_SECRET: "only-for-the-build-0123456789-abcdef",
    COOKIE_SECRET: "only-for-the-build-0123456789-abcdef",
    ADMIN_DISABLED: "false",
  }
}

function filesOf(file) {
  if (!fs.existsSync(file)) {
    return []
  }
  if (!fs.statSync(file).isDirectory()) {
    return [file]
  }
  return fs.readdirSync(file).flatMap((name) => filesOf(path.join(file, name)))
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n")
}
