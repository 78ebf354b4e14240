// `npm run bench`: this shop beside a stock Medusa of the same version, on the
// same PostgreSQL, in alternating rounds. `npm run bench -- cart` runs one entry.
import path from "node:path"
import { Failure } from "./lib/failure.mjs"
import { atExit, watchSignals } from "./lib/lifetime.mjs"
import { run } from "./lib/run.mjs"
import { root } from "./lib/store.mjs"

watchSignals()
try {
  const database = await import("./lib/test-database.mjs")
  const { makeStock } = await import("./lib/stock-medusa.mjs")
  const env = await database.prepare()
  atExit(database.stopNow)
  const stock = await makeStock(env)
  const { code } = await run(
    process.execPath,
    [
      "--require",
      "ts-node/register/transpile-only",
      path.join(root, "bench/harness/main.ts"),
      ...process.argv.slice(2),
    ],
    { cwd: root, env: { ...process.env, ...env, ...stock }, inherit: true }
  )
  process.exit(code)
} catch (error) {
  process.stderr.write(
    `${error instanceof Failure ? error.message : error.stack}\n`
  )
  process.exit(1)
}
