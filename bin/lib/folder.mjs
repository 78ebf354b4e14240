import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"

const REASONS = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it is on a read-only disk",
  ENOTDIR: "a part of that path is a file, not a folder",
  EEXIST: "there is a file of that name",
  ENOENT: "no folder can be made there",
}

/**
 * Makes a folder when it is missing and proves that it can be written.
 *
 * @throws {Failure} one sentence on why the shop cannot keep its data there
 */
export function writableFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`)
  try {
    makeFolder(folder)
    fs.writeFileSync(probe, randomBytes(4096))
  } catch (error) {
    const why = REASONS[error.code] ?? `it cannot be written (${error.code})`
    throw new Failure(
      `The shop keeps its data in ${folder}, but ${why}. Make room or set SHOP_DATA_DIR to another folder.`
    )
  } finally {
    removeQuietly(probe)
  }
}

/** One by one: Node's own `recursive` hides the reason, and under /proc never ends. */
function makeFolder(folder) {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return
  }
  const parent = path.dirname(folder)
  if (parent !== folder) {
    makeFolder(parent)
  }
  fs.mkdirSync(folder)
}

function removeQuietly(file) {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // What could not be made cannot be removed.
  }
}

/** Replaces a file in one go: whoever reads it sees the old text or the new, never half. */
export function writeWhole(file, text, mode = 0o600) {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file
  const partial = `${target}.${process.pid}.partial`
  try {
    fs.writeFileSync(partial, text, { mode })
    fs.renameSync(partial, target)
  } catch (error) {
    removeQuietly(partial)
    throw error
  }
}
