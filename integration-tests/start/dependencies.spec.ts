import { execFile } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"

const installer = path.resolve("bin/lib/dependencies.mjs")

let project: string

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "shopkeeper-install-"))
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

/** Installs the project as `npm test --silent` would: npm passes its silence on. */
async function install(): Promise<string> {
  const script = `
    const { installDependencies } = await import(${JSON.stringify(installer)})
    await installDependencies(process.cwd(), console.log).catch((error) =>
      console.log(error.message))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { cwd: project, env: { ...process.env, npm_config_loglevel: "silent" } }
  )
  return stdout
}

function write(name: string, content: object) {
  const file = path.join(project, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(content))
}

it("installs although the lock was made on another platform and npm is silent", async () => {
  write("parts/bolt/package.json", { name: "bolt", version: "1.0.0" })
  write("package.json", { dependencies: { bolt: "file:parts/bolt" } })
  write("package-lock.json", { lockfileVersion: 3, packages: { "": {} } })

  expect(await install()).toMatch(/installed\n$/)
  expect(existsSync(path.join(project, "node_modules/bolt"))).toBe(true)
})

it("says in npm's words why it cannot", async () => {
  write("package.json", { dependencies: { bolt: "file:parts/nowhere.tgz" } })

  expect(await install()).toMatch(
    /The dependencies could not be installed: npm says: .*nowhere\.tgz/
  )
})
