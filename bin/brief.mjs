// Prints every row of the brief with the tests that prove it, as the last test run
// left them.
//
//   npm run brief                what is proved, what is open
//   npm run brief -- --check     fails when a recorded row has lost its proof
//   npm run brief -- --record    records the rows that are proved now
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { idsIn, judge, lost, readRows } from "./lib/brief.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
const MARKS = { proved: "✓", failing: "✗", open: "·" }

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    brief: { type: "string", default: path.join(root, "docs/brief.md") },
    done: { type: "string", default: path.join(root, "docs/brief-done.json") },
    results: {
      type: "string",
      default: path.join(root, ".shop/test-results.json"),
    },
  },
})

const rows = readRows(fs.readFileSync(values.brief, "utf8"))
const hasRun = fs.existsSync(values.results)
const results = hasRun
  ? JSON.parse(fs.readFileSync(values.results, "utf8"))
  : { testResults: [] }
const judged = judge(rows, results)
const done = fs.existsSync(values.done)
  ? JSON.parse(fs.readFileSync(values.done, "utf8"))
  : []

print(judged)
if (!hasRun) {
  say("No tests have run yet: `npm test` runs them.")
}
const missing = lost(judged, done)
if (missing.length) {
  say(`Proved once and no longer: ${missing.join(", ")}.`)
}
if (values.record) {
  // Only ever grows: what was promised stays promised.
  const all = [...new Set([...done, ...idsIn(judged, "proved")])].sort()
  fs.writeFileSync(values.done, `${JSON.stringify(all, null, 2)}\n`)
  say(`Recorded ${all.length - done.length} more, ${all.length} in all.`)
}
if (values.check && missing.length) {
  process.exitCode = 1
}

function print(judgedRows) {
  let area
  for (const row of judgedRows) {
    if (row.area !== area) {
      area = row.area
      say(`\n${area}`)
    }
    say(`  ${MARKS[row.state]} ${row.id}  ${row.text}`)
    if (row.state === "open") {
      say("         open")
    }
    for (const { name, file, passed } of row.proofs) {
      const place = path.relative(root, file).split(path.sep).join("/")
      say(`         ${passed ? "" : "FAILED "}${place}: ${name}`)
    }
  }
  const count = (state) => idsIn(judgedRows, state).length
  say(
    `\n${judgedRows.length} rows: ${count("proved")} proved, ${count("failing")} failing, ${count("open")} open`
  )
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
