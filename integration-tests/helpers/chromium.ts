import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"

/** What it takes to start a Chromium. */
export type Chromium = {
  executablePath: string
  env?: Record<string, string>
}

const root = path.resolve(__dirname, "../..")
const downloaded = path.join(root, ".shop/chromium")
/** Written last: an interrupted download is begun again. */
const complete = path.join(downloaded, "complete")
/** A headless Chromium in an npm package, with the system libraries it needs. */
const PACKAGE = "@sparticuz/chromium@147.0.0"

/** Where browsers usually are; every one of these is a Chromium. */
function usualPlaces(): string[] {
  const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env
  const programs = PROGRAMFILES ?? "C:\\Program Files"
  const places: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
      "/usr/bin/microsoft-edge",
    ],
    darwin: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    win32: [
      `${programs}\\Google\\Chrome\\Application\\chrome.exe`,
      `${LOCALAPPDATA ?? ""}\\Google\\Chrome\\Application\\chrome.exe`,
      `${programs} (x86)\\Microsoft\\Edge\\Application\\msedge.exe`,
      `${programs}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ],
  }
  return [CHROMIUM_PATH ?? "", ...(places[process.platform] ?? [])]
}

/** A Chromium of this machine, or the one that `ensureChromium` has fetched. */
export function findChromium(): Chromium | undefined {
  const executablePath = usualPlaces().find((file) => file && existsSync(file))
  if (executablePath) {
    return { executablePath }
  }
  return existsSync(complete)
    ? {
        executablePath: path.join(downloaded, "chromium"),
        env: {
          LD_LIBRARY_PATH: path.join(downloaded, "al2023/lib"),
          FONTCONFIG_PATH: path.join(downloaded, "fonts"),
        },
      }
    : undefined
}

/**
 * Fetches a Chromium when this machine has none: on Linux one comes as an npm
 * package that needs no rights and nothing of the system but its C library.
 *
 * @throws {Error} where that is not possible, saying what to do
 */
export function ensureChromium(): void {
  if (findChromium()) {
    return
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "The browser tests need Chrome, Chromium or Edge: install one, or name it in CHROMIUM_PATH."
    )
  }
  process.stderr.write("Fetching a browser for the tests\n")
  rmSync(downloaded, { recursive: true, force: true })
  mkdirSync(downloaded, { recursive: true })
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, {
      cwd: downloaded,
      stdio: ["ignore", "ignore", "inherit"],
      // The package unpacks itself into the folder for temporary files.
      env: { ...process.env, TMPDIR: downloaded },
    })
  run("npm", [
    "install",
    "--prefix",
    downloaded,
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    PACKAGE,
  ])
  run(process.execPath, ["-e", UNPACK])
  writeFileSync(complete, PACKAGE)
}

const UNPACK = `
const { inflate } = require(
  require.resolve("@sparticuz/chromium").replace("index.cjs", "lambdafs.cjs")
)
const path = require("node:path")
const bin = path.join("node_modules", "@sparticuz", "chromium", "bin")
const parts = ["al2023.tar.br", "fonts.tar.br", "chromium.br"]
Promise.all(parts.map((part) => inflate(path.join(bin, part))))
`
