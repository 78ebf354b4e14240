import { execFileSync } from "node:child_process"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

let owned = false

/**
 * Runs the preparation in a process of its own (jest cannot import ES modules)
 * and hands its answer to the test processes through the environment.
 */
export async function prepareTestDatabase(): Promise<void> {
  const answer = execFileSync(
    process.execPath,
    [path.join(root, "bin/lib/test-database.mjs"), "prepare"],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }
  )
  Object.assign(process.env, JSON.parse(answer))
  owned = true
}

export async function stopTestDatabase(): Promise<void> {
  if (owned) {
    owned = false
    execFileSync(
      process.execPath,
      [path.join(root, "bin/lib/test-database.mjs"), "stop"],
      { cwd: root, stdio: "inherit" }
    )
  }
}
