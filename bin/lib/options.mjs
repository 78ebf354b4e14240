import { createRequire } from "node:module"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { storeDirectory } from "./store.mjs"

/**
 * Lets the built shop judge its own environment before it boots: inside Medusa a
 * wrong option ends in a stack trace.
 *
 * @throws {Failure} the shop's own sentence, which names the option
 */
export function checkOptions() {
  const require = createRequire(path.join(storeDirectory, "package.json"))
  try {
    const { readEnvironment } = require("./src/utils/environment.js")
    const {
      pluginOptionsFromEnvironment,
    } = require("./src/utils/options-from-environment.js")
    const { parsePluginOptions } = require("./src/plugin-options.js")
    parsePluginOptions(
      pluginOptionsFromEnvironment(readEnvironment(process.env))
    )
  } catch (error) {
    throw new Failure(
      `${error.message.replace(/\.$/, "")}${error.message.includes(".env.template") ? "." : ". Correct it in .env or in the environment; .env.template documents every variable."}`
    )
  }
}
