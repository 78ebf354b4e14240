// Builds the plugin under .medusa/server when its sources changed.
import { Failure } from "./lib/failure.mjs"
import { buildPlugin } from "./lib/store.mjs"

try {
  await buildPlugin({ onStep: (what) => process.stderr.write(`${what}\n`) })
} catch (error) {
  process.stderr.write(
    `${error instanceof Failure ? error.message : error.stack}\n`
  )
  process.exitCode = 1
}
