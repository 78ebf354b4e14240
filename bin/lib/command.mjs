// What `npm start` and `npm run dev` share: one way to begin, one way to fail.
import { Failure } from "./failure.mjs"
import { watchSignals } from "./lifetime.mjs"
import { createProgress } from "./progress.mjs"

/** @param {"start" | "dev"} name */
export async function runCommand(name) {
  watchSignals()
  const progress = createProgress()
  try {
    const { prepareGround } = await import("./ground.mjs")
    const ground = await prepareGround({ progress, command: name })
    // Everything from here on needs the dependencies, so it is imported late.
    const { openShop } = await import(
      name === "dev" ? "./open-dev.mjs" : "./open-shop.mjs"
    )
    await openShop({ progress, ground })
  } catch (error) {
    console.error(`\n${explain(error)}`)
    process.exit(1)
  }
}

function explain(error) {
  if (error instanceof Failure) {
    return error.message
  }
  if (error.code === "ENOSPC") {
    return `The disk is full${error.path ? ` (writing ${error.path})` : ""}. Make room and run it again; nothing is lost.`
  }
  return error.stack
}
