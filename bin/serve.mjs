// Serves the built store (.medusa/shop) in this process, from the environment
// it is given: what `medusa start` does, without loading a TypeScript compiler.
import { once } from "node:events"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/** @param {{ port: number, host?: string, directory?: string }} options */
export async function serve({
  port,
  host,
  directory = path.join(root, ".medusa/shop"),
}) {
  process.env.MEDUSA_DISABLE_TELEMETRY ??= "true"
  await import("./lib/without-telemetry.cjs")
  process.chdir(directory)
  const require = createRequire(path.join(directory, "package.json"))
  const start = require("@medusajs/medusa/commands/start").default
  const { server } = await start({ directory, port, host, types: false })
  if (!server.listening) {
    await once(server, "listening")
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve({
    port: Number(process.env.PORT ?? 9000),
    host: process.env.HOST,
    directory: process.env.SHOP_BUILD_DIR,
  })
}
