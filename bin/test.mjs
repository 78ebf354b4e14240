// `npm test`: everything that must hold, on a machine with nothing but Node and npm.
// Names given after `--` go to jest: `npm test -- --selectProjects unit`.
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { installDependencies } from "./lib/dependencies.mjs"
import { Failure } from "./lib/failure.mjs"
import { atExit, watchSignals } from "./lib/lifetime.mjs"
import { run } from "./lib/run.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const results = path.join(root, ".shop/test-results.json")
const jestArguments = process.argv.slice(2)
const outcome = { passed: 0, failed: 0 }

process.chdir(root)
watchSignals()

try {
  await installDependencies(root, (detail) => say(`Dependencies: ${detail}`))
  await check("The types hold", ["npm", "run", "--silent", "typecheck"])
  await check("The linter is content", ["npm", "run", "--silent", "lint"])
  const { buildStore } = await import("./lib/store.mjs")
  await buildStore({ admin: true, onStep: say })
  await runTests()
  if (!jestArguments.length) {
    await check(
      "No row of the brief has lost its proof",
      [process.execPath, "bin/brief.mjs", "--check"],
      { show: true }
    )
  }
} catch (error) {
  outcome.failed += 1
  say(error instanceof Failure ? error.message : error.stack)
}
say(`\n${outcome.passed} passed, ${outcome.failed} failed`)
process.exit(outcome.failed ? 1 : 0)

async function check(claim, [file, ...args], { show = false } = {}) {
  const { code, output } = await run(file, args, { cwd: root })
  if (show || code !== 0) {
    say(output.trimEnd())
  }
  say(`${code === 0 ? "✓" : "✕"} ${claim}`)
  outcome[code === 0 ? "passed" : "failed"] += 1
}

async function runTests() {
  const database = await import("./lib/test-database.mjs")
  Object.assign(process.env, await database.prepare())
  atExit(database.stopNow)
  fs.rmSync(results, { force: true })
  await run(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--json",
      `--outputFile=${results}`,
      ...jestArguments,
    ],
    { cwd: root, inherit: true }
  )
  if (!fs.existsSync(results)) {
    throw new Failure("The tests did not run to their end.")
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
    JSON.parse(fs.readFileSync(results, "utf8"))
  outcome.passed += numPassedTests
  outcome.failed += numFailedTests + numRuntimeErrorTestSuites
}

function say(text) {
  process.stdout.write(`${text}\n`)
}
