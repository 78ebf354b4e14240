import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

/** Version of this package, wherever its compiled files ended up. */
export function packageVersion(directory = __dirname): string {
  const file = path.join(directory, "package.json")
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, "utf8"))
    if (name === "medusa-shopkeeper") {
      return version
    }
  }
  const parent = path.dirname(directory)
  return parent === directory ? "0.0.0" : packageVersion(parent)
}
