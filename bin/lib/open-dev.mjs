// The second part of `npm run dev`: as for `npm start`, but Medusa serves from the
// sources and starts over when one of them changes.
import { createRequire } from "node:module"
import path from "node:path"
import { openDatabase } from "./database.mjs"
import { Failure } from "./failure.mjs"
import { keepFiles } from "./files.mjs"
import { furnish } from "./furnish.mjs"
import { checkOptions } from "./options.mjs"
import { run } from "./run.mjs"
import { buildStore, root } from "./store.mjs"
import { welcome } from "./welcome.mjs"

export async function openShop({ progress, ground }) {
  const { port, url, data, lock } = ground
  const database = await progress.step("Database", (say) =>
    openDatabase({ data, say })
  )
  process.env.DATABASE_URL = database
  process.env.PORT = String(port)
  // Migrating and seeding run in the built store; the admin screens come from Vite.
  await progress.step("Build", async (say) => {
    const built = await buildStore({ admin: false, onStep: say })
    say(built ? "built" : "up to date")
  })
  keepFiles(data)
  checkOptions()
  const facts = await furnish({ url: database, data, progress })
  const title = "The shop opens in a moment, and again after each change."
  progress.print(await welcome({ url, title, ...facts }))
  lock.announce({ url })
  const require = createRequire(path.join(root, "package.json"))
  const cli = path.join(
    path.dirname(require.resolve("@medusajs/cli/package.json")),
    "cli.js"
  )
  // The linter reports on its own; it must not keep the shop from opening.
  const args = [cli, "develop", "--no-lint", "--port", String(port)]
  const { code } = await run(process.execPath, args, {
    cwd: root,
    inherit: true,
  })
  throw new Failure(`\`medusa develop\` ended (exit code ${code}).`)
}
