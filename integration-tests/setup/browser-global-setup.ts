import { execFileSync } from "node:child_process"
import path from "node:path"
import { ensureChromium } from "../helpers/chromium"
import globalSetup from "./global-setup"

const root = path.resolve(__dirname, "../..")

/** Besides what every server test needs: fresh admin screens and a browser to see them in. */
export default async function browserGlobalSetup(): Promise<void> {
  ensureChromium()
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { buildStore } from "./bin/lib/store.mjs"
       await buildStore({ admin: true, onStep: console.error })`,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] }
  )
  await globalSetup()
}
