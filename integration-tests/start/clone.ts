import { execFileSync, spawn } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createHash } from "node:crypto"
import os from "node:os"
import path from "node:path"
import { freePort } from "../helpers/shop"
import { waitFor } from "../helpers/wait"

const root = path.resolve(__dirname, "../..")

/** A start of the shop, as a person at a terminal sees it. */
export type Start = {
  pid: number
  /** Everything printed so far. */
  output: () => string
  /** The exit code, or undefined while it runs. */
  code: () => number | undefined
  signal: (signal: NodeJS.Signals) => void
  /** Waits for the end and gives the exit code. */
  ended: () => Promise<number>
}

/** A copy of the project in a folder of its own, like a fresh clone with its packages installed. */
export type Clone = {
  directory: string
  port: number
  url: string
  /** Runs a command in it, by default `npm start`. */
  start: (options?: {
    command?: string[]
    env?: Record<string, string>
  }) => Start
  /** Starts the shop and waits until it is open. */
  open: (env?: Record<string, string>) => Promise<Start>
  /** Runs a start that is expected to end by itself. */
  refused: (options?: {
    command?: string[]
    env?: Record<string, string>
  }) => Promise<{ code: number; output: string }>
  /** Command lines of the processes that belong to it. */
  processes: () => string[]
  remove: () => void
}

/** Builds what is stale here, so that the copy does not spend its time on it. */
export function buildOnce(): void {
  const store = path.join(root, "bin/lib/store.mjs")
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { buildStore } from ${JSON.stringify(store)}; await buildStore()`,
    ],
    { cwd: root, stdio: "inherit" }
  )
}

export async function cloneProject(): Promise<Clone> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "shop-start-"))
  // As root the database runs as another user, who has to get in.
  chmodSync(directory, 0o755)
  copyTrackedFiles(directory)
  linkPackages(directory)
  cpSync(path.join(root, ".medusa"), path.join(directory, ".medusa"), {
    recursive: true,
    verbatimSymlinks: true,
  })
  const port = await freePort()
  const url = `http://localhost:${port}`

  const start: Clone["start"] = ({ command = ["npm", "start"], env } = {}) =>
    begin(command, {
      cwd: directory,
      env: { ...plainEnvironment(), PORT: String(port), ...env },
    })
  const started: Start[] = []
  const remember: Clone["start"] = (options) => {
    const one = start(options)
    started.push(one)
    return one
  }
  return {
    directory,
    port,
    url,
    start: remember,
    open: async (env) => {
      const shop = remember({ env })
      const state = await waitFor(
        () =>
          shop.code() !== undefined
            ? "ended"
            : shop.output().includes("The shop is open") && "open",
        { what: "the shop to open", timeout: 180_000 }
      )
      if (state === "ended") {
        throw new Error(`The shop did not open:\n${shop.output()}`)
      }
      return shop
    },
    refused: async (options) => {
      const shop = remember(options)
      const code = await shop.ended()
      return { code, output: shop.output() }
    },
    processes: () => processesOf(directory),
    remove: () => {
      for (const shop of started.filter((one) => one.code() === undefined)) {
        shop.signal("SIGKILL")
      }
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function begin(
  [file, ...args]: string[],
  options: { cwd: string; env: Record<string, string> }
): Start {
  const child = spawn(file, args, {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  let code: number | undefined
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on("data", collect)
  child.stderr.on("data", collect)
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (exitCode) => {
      code = exitCode ?? -1
      resolve(code)
    })
  })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    code: () => code,
    signal: (signal) => child.kill(signal),
    ended: () => ended,
  }
}

function copyTrackedFiles(directory: string): void {
  const names = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { cwd: root, encoding: "utf8" }
  )
  for (const name of names.split("\0").filter(Boolean)) {
    if (existsSync(path.join(root, name))) {
      cpSync(path.join(root, name), path.join(directory, name))
    }
  }
}

/** Links package by package: whatever a start does to this folder, ours stays whole. */
function linkPackages(directory: string): void {
  const source = path.join(root, "node_modules")
  const target = path.join(directory, "node_modules")
  mkdirSync(target)
  for (const name of readdirSync(source)) {
    symlinkSync(path.join(source, name), path.join(target, name))
  }
  const lock = readFileSync(path.join(directory, "package-lock.json"))
  const stamp = path.join(target, ".shopkeeper-lock")
  rmSync(stamp, { force: true })
  writeFileSync(stamp, createHash("sha256").update(lock).digest("hex"))
}

function plainEnvironment(): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env
  return { PATH, HOME }
}

function processesOf(directory: string): string[] {
  if (!existsSync("/proc/self/cwd")) {
    return execFileSync("ps", ["-axww", "-o", "args="], { encoding: "utf8" })
      .split("\n")
      .filter((args) => args.includes(directory))
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8")
        return {
          command: command.replaceAll("\0", " "),
          cwd: readlinkSync(`/proc/${pid}/cwd`),
        }
      } catch {
        // It has just ended, or is a zombie.
        return { command: "", cwd: "" }
      }
    })
    .filter(
      ({ command, cwd }) =>
        command && (command.includes(directory) || cwd.startsWith(directory))
    )
    .map(({ command }) => command)
}
