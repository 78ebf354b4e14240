// npm run tour: plays a shopper and an admin against the running shop, step by
// step, in plain words. A feature adds its steps as a file in bin/tour/.
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Failure } from "./lib/failure.mjs"
import { readSettings } from "./lib/tour/settings.mjs"
import { createTour } from "./lib/tour/tour.mjs"

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "tour")

try {
  const tour = await createTour(readSettings(process.argv.slice(2)))
  const files = fs
    .readdirSync(folder)
    .filter((name) => /^\d+-.+\.mjs$/.test(name))
    .sort()
  for (const name of files) {
    const chapter = await import(pathToFileURL(path.join(folder, name)))
    await tour.chapter(chapter.title, chapter.default)
  }
  console.log(`\nThe tour is over: ${tour.steps} steps, and all of them work.`)
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error.stack)
  process.exitCode = 1
}
