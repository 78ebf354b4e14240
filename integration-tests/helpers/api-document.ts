import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs"
import path from "node:path"
import type { OpenApiDocument } from "../../src/utils/openapi/types"

const root = path.resolve(__dirname, "../..")
const store = path.join(root, ".medusa/shop")

let document: OpenApiDocument | undefined

/**
 * The API document of the store as it is built, with every answer closed to fields
 * that it does not name. It is written once a build: loading the whole API in
 * every test file would cost seconds.
 */
export function apiDocument(): OpenApiDocument {
  if (!document) {
    const build = readFileSync(
      path.join(root, ".medusa/backend.hash"),
      "utf8"
    ).trim()
    const file = path.join(root, ".shop/api", `${build}.json`)
    if (!existsSync(file)) {
      write(file)
    }
    document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument
  }
  return document
}

function write(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  // Test processes may write at the same time: each its own file, then renamed.
  const draft = `${file}.${process.pid}`
  const script = `
    const { buildShopDocument } = require("./src/api/docs/document")
    const document = buildShopDocument({
      title: "Test", serverUrl: "http://localhost:9000", strict: true,
    })
    require("node:fs").writeFileSync(process.argv[1], JSON.stringify(document))
    process.exit(0)`
  execFileSync(process.execPath, ["-e", script, draft], {
    cwd: store,
    stdio: ["ignore", "ignore", "inherit"],
  })
  renameSync(draft, file)
}
