// One running shop a data directory: two servers on one embedded database, or
// two builds into one folder, would destroy each other's work.
import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { writeWhole } from "./folder.mjs"
import { atExit } from "./lifetime.mjs"
import { startOfProcess } from "./process-identity.mjs"

/**
 * Takes the lock, or takes it over from a start that was killed.
 *
 * @param {string} directory the shop's data directory
 * @returns {{ announce: (facts: { url: string }) => void }}
 * @throws {Failure} when a shop runs on this directory, with its address
 */
export function takeLock(directory) {
  const file = path.join(directory, "start.lock")
  const mine = { pid: process.pid, started: startOfProcess(process.pid) }
  while (!claim(file, mine)) {
    const text = read(file)
    const holder = parse(text)
    if (holder && isRunning(holder)) {
      throw new Failure(alreadyRuns(holder, directory))
    }
    removeStale(file, text)
  }
  atExit(() => {
    if (parse(read(file))?.pid === process.pid) {
      fs.rmSync(file, { force: true })
    }
  })
  return {
    announce: (facts) =>
      writeWhole(file, JSON.stringify({ ...mine, ...facts })),
  }
}

/** Links a finished file into place: nobody ever sees an empty lock. */
function claim(file, mine) {
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(mine))
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === "EEXIST") {
      return false
    }
    // Some network and USB disks have no hard links.
    return claimWithoutLinks(file, mine)
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function claimWithoutLinks(file, mine) {
  try {
    fs.writeFileSync(file, JSON.stringify(mine), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code === "EEXIST") {
      return false
    }
    throw error
  }
}

/** Two starts may find the same stale lock; only the text that was judged goes. */
function removeStale(file, text) {
  const aside = `${file}.stale-${process.pid}`
  try {
    fs.renameSync(file, aside)
    if (read(aside) !== text) {
      fs.renameSync(aside, file)
    }
  } catch (error) {
    if (error.code !== "ENOENT") {
      throw error
    }
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

function isRunning({ pid, started }) {
  const now = startOfProcess(pid)
  return now !== undefined && (now === started || started === undefined)
}

function alreadyRuns({ pid, url }, directory) {
  return url
    ? `The shop already runs at ${url} (process ${pid}). Stop it first, or set PORT and SHOP_DATA_DIR to run another one.`
    : `Another start (process ${pid}) is preparing the shop in ${directory} right now. Wait for it, or stop it first.`
}

function parse(text) {
  try {
    const { pid, started, url } = JSON.parse(text)
    return { pid, started, url }
  } catch {
    return undefined
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8")
  } catch {
    return ""
  }
}
