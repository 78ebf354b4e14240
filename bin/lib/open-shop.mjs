// The second part of `npm start`: database, build, furnishing, serving.
import { serve } from "../serve.mjs"
import { openDatabase } from "./database.mjs"
import { keepFiles } from "./files.mjs"
import { furnish } from "./furnish.mjs"
import { leaveEndingToServer } from "./lifetime.mjs"
import { checkOptions } from "./options.mjs"
import { requireFreePort } from "./port.mjs"
import { buildStore } from "./store.mjs"
import { welcome } from "./welcome.mjs"

export async function openShop({ progress, ground }) {
  const { port, url, data, lock } = ground
  const database = await progress.step("Database", (say) =>
    openDatabase({ data, say })
  )
  process.env.DATABASE_URL = database
  process.env.PORT = String(port)
  await progress.step("Build", async (say) => {
    const built = await buildStore({ onStep: say })
    say(built ? "built" : "up to date")
  })
  keepFiles(data)
  checkOptions()
  const facts = await furnish({ url: database, data, progress })
  await requireFreePort(port)
  progress.print("Opening the shop …\n")
  if (process.stdout.isTTY) {
    // The addresses below should not scroll away under one line a request.
    process.env.LOG_LEVEL ||= "info"
  }
  await serve({ port })
  leaveEndingToServer()
  lock.announce({ url })
  progress.print(await welcome({ url, ...facts }))
}
