import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { endWithUs, ownGroup } from "./lifetime.mjs"

const followParent = fileURLToPath(
  new URL("./follow-parent.cjs", import.meta.url)
)

/**
 * Runs a program and collects what it prints. It ends when this process does.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, inherit?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(file, args, { cwd, env, onLine, inherit = false } = {}) {
  return new Promise((resolve, reject) => {
    const node = file === process.execPath
    const child = spawn(
      file,
      node ? ["--require", followParent, ...args] : args,
      {
        cwd,
        env: env ?? process.env,
        stdio: [
          node ? "pipe" : "ignore",
          ...(inherit ? ["inherit", "inherit"] : ["pipe", "pipe"]),
        ],
        windowsHide: true,
        ...ownGroup(),
      }
    )
    endWithUs(child)
    let output = ""
    const collect = (chunk) => {
      output += chunk
      chunk
        .toString()
        .split("\n")
        .filter(Boolean)
        .forEach((line) => onLine?.(line))
    }
    child.stdout?.on("data", collect)
    child.stderr?.on("data", collect)
    child.once("error", reject)
    child.once("close", (code, signal) =>
      resolve({ code: code ?? 1, signal, output })
    )
  })
}
