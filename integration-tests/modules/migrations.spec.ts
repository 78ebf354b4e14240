import { execFileSync } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import path from "node:path"
import { createDatabase } from "../helpers/database"

const root = path.resolve(__dirname, "../..")

type Catalog = Record<"columns" | "indexes" | "constraints", string[]>

type Report = {
  migrated: Catalog
  afterDown: Catalog
  migratedAgain: Catalog
  modelled: Catalog
  snapshots: string[]
  /** The migration that is missing, as code. */
  pending: string
}

/** Modules and module providers that keep tables of their own. */
const PARTS = ["modules", "providers"].flatMap((kind) => {
  const folder = path.join(root, "src", kind)
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => `${kind}/${name}`)
        .filter((part) => existsSync(path.join(root, "src", part, "models")))
    : []
})

/** Tables whose shape a library decides: models cannot say it, the module's SQL reads them. */
const UNMODELLED = ["account_throttle"]
const isModelled = (column: string) =>
  !UNMODELLED.includes(column.slice(0, column.indexOf(".")))

describe.each(PARTS)("the migrations of %s", (part) => {
  let report: Report

  beforeAll(async () => {
    const migrated = await createDatabase("template1")
    const modelled = await createDatabase("template1")
    try {
      const answer = execFileSync(
        process.execPath,
        [
          path.join(__dirname, "migration-report.mjs"),
          part,
          migrated.url,
          modelled.url,
        ],
        { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }
      )
      report = JSON.parse(answer)
    } finally {
      await migrated.drop()
      await modelled.drop()
    }
  })

  it("B43: build what the models need, and no other column", () => {
    expect(report.migrated.columns.filter(isModelled)).toEqual(
      report.modelled.columns
    )
    // A migration may add an index or a check that models cannot express.
    expect(report.migrated.indexes).toEqual(
      expect.arrayContaining(report.modelled.indexes)
    )
    expect(report.migrated.constraints).toEqual(
      expect.arrayContaining(report.modelled.constraints)
    )
  })

  it("go down to nothing and up again", () => {
    expect(report.afterDown).toEqual({
      columns: [],
      indexes: [],
      constraints: [],
    })
    expect(report.migratedAgain).toEqual(report.migrated)
  })

  it("leave nothing to generate: the snapshot is committed and current", () => {
    expect(report.snapshots).toHaveLength(1)
    expect(report.pending).toBe("")
  })
})

it("every folder of models has migrations", () => {
  const without = PARTS.filter(
    (part) => !existsSync(path.join(root, "src", part, "migrations"))
  )
  expect(without).toEqual([])
})
