// The first part of a start, which needs nothing but Node: configuration, a
// place for data, the port, and the dependencies that the second part needs.
import path from "node:path"
import { installDependencies } from "./dependencies.mjs"
import { loadEnvironmentFile } from "./environment-file.mjs"
import { writableFolder } from "./folder.mjs"
import { takeLock } from "./lock.mjs"
import { portFromEnvironment, requireFreePort } from "./port.mjs"
import { root } from "./store.mjs"

/**
 * @param {{ progress: import("./progress.mjs").Progress, command: "start" | "dev" }} options
 * @returns {Promise<{ port: number, url: string, data: string, lock: ReturnType<typeof takeLock> }>}
 */
export async function prepareGround({ progress, command }) {
  await progress.step("Configuration", async (say) => {
    const { created, secrets } = loadEnvironmentFile(root)
    if (created) {
      say(".env written, with random secrets")
    } else if (secrets.length) {
      say(`${secrets.join(" and ")} written to .env`)
    } else {
      say(".env")
    }
  })
  process.env.NODE_ENV = command === "dev" ? "development" : "production"
  process.env.MEDUSA_DISABLE_TELEMETRY ||= "true"
  const port = portFromEnvironment()
  const data = path.resolve(root, process.env.SHOP_DATA_DIR || ".shop")
  writableFolder(data)
  const lock = takeLock(data)
  await requireFreePort(port)
  await progress.step("Dependencies", (say) => installDependencies(root, say))
  return { port, url: `http://localhost:${port}`, data, lock }
}
