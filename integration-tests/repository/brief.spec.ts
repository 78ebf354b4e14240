import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"

const root = path.resolve(__dirname, "../..")

const BRIEF = `# The brief
## Accounts
| id | what the owner gets |
|---|---|
| B01 | People register |
| B02 | No password is stored |
## Orders
| id | what the owner gets |
|---|---|
| B03 | A cart becomes an order |
| B04 | Prices are kept |
`

type Result = [name: string, status: "passed" | "failed" | "pending"]

describe("npm run brief", () => {
  let directory: string

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), "brief-"))
  })

  afterEach(() => rmSync(directory, { recursive: true }))

  const file = (name: string) => path.join(directory, name)

  function run(
    results: Result[] | undefined,
    done: string[],
    ...flags: string[]
  ): { status: number | null; output: string } {
    writeFileSync(file("brief.md"), BRIEF)
    writeFileSync(file("done.json"), JSON.stringify(done))
    if (results) {
      const assertionResults = results.map(([fullName, status]) => ({
        fullName,
        status,
      }))
      writeFileSync(
        file("results.json"),
        JSON.stringify({
          testResults: [
            { name: path.join(root, "a.spec.ts"), assertionResults },
          ],
        })
      )
    }
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path.join(root, "bin/brief.mjs"),
        ...["--brief", file("brief.md")],
        ...["--results", file("results.json")],
        ...["--done", file("done.json")],
        ...flags,
      ],
      { encoding: "utf8" }
    )
    return { status, output: stdout }
  }

  it("prints each row under its area with the tests that prove it", () => {
    const { status, output } = run(
      [
        ["accounts B01, B02: a person registers", "passed"],
        ["orders B03 and B04: an order is placed", "passed"],
        ["orders B04: a price changes later", "failed"],
        ["nothing about B01 in particular", "failed"],
      ],
      []
    )
    expect(status).toBe(0)
    expect(output).toBe(`
Accounts
  ✓ B01  People register
         a.spec.ts: accounts B01, B02: a person registers
  ✓ B02  No password is stored
         a.spec.ts: accounts B01, B02: a person registers

Orders
  ✓ B03  A cart becomes an order
         a.spec.ts: orders B03 and B04: an order is placed
  ✗ B04  Prices are kept
         a.spec.ts: orders B03 and B04: an order is placed
         FAILED a.spec.ts: orders B04: a price changes later

4 rows: 3 proved, 1 failing, 0 open
`)
  })

  it("calls a row open when no test of it has run", () => {
    const { output } = run([["B01: not now", "pending"]], [])
    expect(output).toContain("  · B01  People register\n         open\n")
    expect(output).toContain("4 rows: 0 proved, 0 failing, 4 open")
  })

  it("--check fails when a recorded row has lost its proof, and names it", () => {
    const results: Result[] = [["B01: a person registers", "passed"]]
    expect(run(results, ["B01"], "--check").status).toBe(0)
    const failed = run(results, ["B01", "B03"], "--check")
    expect(failed.status).toBe(1)
    expect(failed.output).toContain("Proved once and no longer: B03.")
    expect(run(results, ["B01", "B03"]).status).toBe(0)
  })

  it("--check fails when nothing has run", () => {
    const { status, output } = run(undefined, ["B01"], "--check")
    expect(status).toBe(1)
    expect(output).toContain("No tests have run yet: `npm test` runs them.")
  })

  it("--record adds what is proved now and takes nothing away", () => {
    const { output } = run(
      [["B01: a person registers", "passed"]],
      ["B03"],
      "--record"
    )
    expect(output).toContain("Recorded 1 more, 2 in all.")
    expect(JSON.parse(readFileSync(file("done.json"), "utf8"))).toEqual([
      "B01",
      "B03",
    ])
  })

  it("the brief of this repository has the rows B01 to B46, once each", () => {
    const rows = readFileSync(path.join(root, "docs/brief.md"), "utf8").match(
      /^\| B\d{2} /gm
    )
    expect(rows).toEqual(
      Array.from(
        { length: 46 },
        (_, index) => `| B${String(index + 1).padStart(2, "0")} `
      )
    )
  })
})
