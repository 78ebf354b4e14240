import { createHash } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { run } from "./run.mjs"

/**
 * Installs the npm packages when one is missing or not the one that
 * package-lock.json names.
 *
 * @param {string} root the project's folder
 * @param {(detail: string) => void} say
 * @throws {Failure} with npm's own words when it cannot
 */
export async function installDependencies(root, say) {
  if (isInstalled(root)) {
    say("up to date")
    return
  }
  say("installing, which takes a minute or two the first time")
  const { code, output } = await install(root)
  if (code !== 0) {
    throw new Failure(
      `The dependencies could not be installed: ${reason(output)} Mend that and run \`npm start\` again; it goes on from here.`
    )
  }
  fs.writeFileSync(stampFile(root), lockHash(root))
  say("installed")
}

async function install(root) {
  const npm = findNpm()
  const start = (args) =>
    run(
      npm.file,
      // Medusa is a development dependency of the plugin, so NODE_ENV must not hide it.
      // Under `npm test --silent` npm would inherit the silence, and we read its words.
      [
        ...npm.args,
        ...args,
        "--include=dev",
        "--no-audit",
        "--no-fund",
        "--loglevel=warn",
      ],
      { cwd: root, env: { ...process.env, CI: "true" } }
    ).catch((error) => ({ code: 1, output: error.message }))
  const clean = await start(["ci"])
  // `npm ci` wants the lock to list the optional packages of every platform, and
  // locks made on one platform often do not; `install` keeps to the same versions.
  return /are in sync|EUSAGE/.test(clean.output)
    ? start(["install", "--no-save"])
    : clean
}

/**
 * Either we installed exactly this lock, or npm's own note of what it installed
 * says the same. An interrupted install leaves neither.
 */
function isInstalled(root) {
  const found = packagesIn(path.join(root, "node_modules/.package-lock.json"))
  if (!found) {
    return false
  }
  if (read(stampFile(root)) === lockHash(root)) {
    return true
  }
  const wanted = packagesIn(path.join(root, "package-lock.json")) ?? {}
  return Object.entries(wanted).every(
    ([name, { version, link, optional, devOptional, peer }]) =>
      name === "" ||
      link ||
      // Packages for other systems are listed, but rightly absent.
      (!found[name] && (optional || devOptional || peer)) ||
      found[name]?.version === version
  )
}

/** Inside node_modules, so that it goes when they go. */
function stampFile(root) {
  return path.join(root, "node_modules/.shopkeeper-lock")
}

function lockHash(root) {
  const text = read(path.join(root, "package-lock.json")) ?? ""
  return createHash("sha256").update(text).digest("hex")
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}

function packagesIn(file) {
  try {
    return JSON.parse(read(file)).packages
  } catch {
    return undefined
  }
}

/** @returns {{ file: string, args: string[] }} how to run npm */
function findNpm() {
  const script = npmScript()
  if (script) {
    return { file: process.execPath, args: [script] }
  }
  throw new Failure(
    "The dependencies are not installed, and there is no npm to install them with. Install npm (it comes with Node from https://nodejs.org) and run `npm start` again."
  )
}

function npmScript() {
  const node = path.dirname(fs.realpathSync(process.execPath))
  const folders = (process.env.PATH ?? "").split(path.delimiter)
  const inside = "node_modules/npm/bin/npm-cli.js"
  return [
    // Set when npm itself runs us; another package manager sets it too.
    process.env.npm_execpath,
    ...folders.map((folder) => realpath(path.join(folder, "npm"))),
    ...folders.map((folder) => path.join(folder, inside)),
    path.join(node, inside),
    path.join(node, "../lib", inside),
  ].find((file) => file?.endsWith("npm-cli.js") && fs.existsSync(file))
}

function realpath(file) {
  try {
    return fs.realpathSync(file)
  } catch {
    return undefined
  }
}

function reason(output) {
  if (/ENOSPC/.test(output)) {
    return "the disk is full."
  }
  const lines = output.split("\n").filter((line) => /^npm err/i.test(line))
  const said = lines
    .map((line) => line.replace(/^npm err(or)?!?\s*/i, "").trim())
    .filter(
      (line) => line && !/complete log|_logs|^(code|errno|syscall) /i.test(line)
    )
    .slice(0, 4)
    .join(" ")
  return said ? `npm says: ${said}` : `npm failed: ${output.trim().slice(-300)}`
}
