import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { freePort } from "./shop"
import { waitFor } from "./wait"

const root = path.resolve(__dirname, "../..")

/** A Medusa application of somebody else, made on the spot in a folder of its own. */
export type HostApp = {
  directory: string
  /** Resolves as the application's own code would. */
  require: NodeJS.Require
  write: (file: string, text: string) => void
  /** Runs a Medusa command; answers its exit code and everything it printed. */
  medusa: (
    args: string[],
    env?: Record<string, string>
  ) => { code: number; output: string }
  /** Unpacks what `npm pack` made as an installed package. */
  install: (name: string, tarball: string) => string
  /** Serves with `medusa start` until `stop`. */
  start: (env?: Record<string, string>) => Promise<RunningHost>
  /** Deletes the folder. */
  remove: () => void
}

export type RunningHost = {
  url: string
  logs: () => string
  stop: () => Promise<void>
}

/**
 * Makes an application with its own copy of the installed packages: hard links,
 * so that it costs two seconds, and real files, so that whatever a package looks
 * for is looked for here and not in this repository.
 *
 * @param files by path: at least `medusa-config.ts`
 */
export function createHostApp(files: Record<string, string>): HostApp {
  const directory = mkdtempSync(path.join(os.tmpdir(), "host-app-"))
  copyPackages(path.join(directory, "node_modules"))
  const write = (file: string, text: string) => {
    const target = path.join(directory, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  const allFiles = { ...STOCK_FILES, ...files }
  Object.entries(allFiles).forEach(([file, text]) => write(file, text))
  const hostRequire = createRequire(path.join(directory, "package.json"))
  const cli = () =>
    path.join(
      path.dirname(hostRequire.resolve("@medusajs/cli/package.json")),
      "cli.js"
    )

  return {
    directory,
    require: hostRequire,
    write,
    medusa: (args, env) => {
      try {
        const output = execFileSync(process.execPath, [cli(), ...args], {
          cwd: directory,
          env: hostEnvironment(env),
          encoding: "utf8",
          stdio: ["ignore", "pipe", "pipe"],
        })
        return { code: 0, output }
      } catch (error) {
        const { status, stdout, stderr } = error as {
          status: number | null
          stdout: string
          stderr: string
        }
        return { code: status ?? 1, output: `${stdout}${stderr}` }
      }
    },
    install: (name, tarball) => {
      const target = path.join(directory, "node_modules", name)
      rmSync(target, { recursive: true, force: true })
      mkdirSync(target, { recursive: true })
      execFileSync("tar", ["-xzf", tarball, "--strip-components=1"], {
        cwd: target,
      })
      return target
    },
    start: (env) => startHost(directory, cli(), env),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

async function startHost(
  directory: string,
  cli: string,
  env?: Record<string, string>
): Promise<RunningHost> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    [cli, "start", "--host", "127.0.0.1", "--port", String(port)],
    {
      cwd: directory,
      env: hostEnvironment(env),
      stdio: ["ignore", "pipe", "pipe"],
    }
  )
  let output = ""
  const collect = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on("data", collect)
  child.stderr.on("data", collect)
  const stop = () => end(child)
  try {
    await waitFor(
      async () => {
        if (child.exitCode !== null) {
          return "ended"
        }
        return (await fetch(`${url}/health`)).ok && "serving"
      },
      { what: "the host to serve", timeout: 60_000 }
    ).then((state) => {
      if (state === "ended") {
        throw new Error(`The host did not start:\n${output.slice(-4000)}`)
      }
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, logs: () => output, stop }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const closed = new Promise((resolve) => child.once("close", resolve))
  child.kill("SIGKILL")
  await closed
}

function copyPackages(target: string): void {
  const source = path.join(root, "node_modules")
  try {
    execFileSync("cp", ["-al", source, target], { stdio: "ignore" })
  } catch {
    // Another file system, or a `cp` that makes no links.
    rmSync(target, { recursive: true, force: true })
    cpSync(source, target, { recursive: true, verbatimSymlinks: true })
  }
  rmSync(path.join(target, "medusa-shopkeeper"), {
    recursive: true,
    force: true,
  })
}

function hostEnvironment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH = "", HOME = "" } = process.env
  return {
    PATH,
    HOME,
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    JWT_SECRET: "host-jwt-secret-0123456789-abcdefghij",
    COOKIE_SECRET: "host-cookie-secret-0123456789-abcdefgh",
    ...env,
  }
}

const STOCK_FILES = {
  "package.json": JSON.stringify({
    name: "host",
    version: "1.0.0",
    dependencies: { "@medusajs/medusa": "*", "@medusajs/framework": "*" },
  }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2021",
      module: "Node16",
      moduleResolution: "Node16",
      esModuleInterop: true,
      skipLibCheck: true,
      types: [],
    },
    "ts-node": { swc: true },
    include: ["**/*"],
    exclude: ["node_modules"],
  }),
}
