import { execFile } from "node:child_process"
import path from "node:path"
import type { Shop } from "./shop"

const root = path.resolve(__dirname, "../..")

/**
 * Runs a maintenance script of the store (`src/scripts/<name>.ts`) against the
 * shop's database, in a process of its own, as an operator would.
 */
export function runScript(
  shop: Shop,
  name: string,
  args: string[] = []
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        path.join(root, "node_modules/@medusajs/cli/cli.js"),
        "exec",
        `./src/scripts/${name}.js`,
        ...args,
      ],
      {
        cwd: path.join(root, ".medusa/shop"),
        env: { ...shop.environment, ADMIN_DISABLED: "true" },
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) =>
        error
          ? reject(new Error(`${name}: ${error.message}\n${stdout}\n${stderr}`))
          : resolve(stdout + stderr)
    )
  })
}
