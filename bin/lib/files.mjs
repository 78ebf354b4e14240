import path from "node:path"
import { writableFolder } from "./folder.mjs"

/** Uploaded files are kept with the shop's data: the build, where Medusa puts them, is emptied. */
export function keepFiles(data) {
  const files = path.resolve(
    process.env.SHOP_FILES_DIR || path.join(data, "files")
  )
  writableFolder(files)
  process.env.SHOP_FILES_DIR = files
}
