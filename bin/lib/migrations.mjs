import fs from "node:fs"
import path from "node:path"
import { root } from "./store.mjs"

/**
 * The names of all migrations that this version of the shop can apply: Medusa's,
 * its own, and those of the plugins that are installed.
 *
 * @returns {Promise<Set<string>>}
 */
export async function knownMigrations() {
  const packages = path.join(root, "node_modules")
  const folders = [
    ...subfolders(path.join(packages, "@medusajs")).map((folder) =>
      path.join(folder, "dist/migrations")
    ),
    ...migrationFolders(path.join(root, "src")),
    ...allPackages(packages).flatMap((folder) =>
      migrationFolders(path.join(folder, ".medusa/server/src"))
    ),
  ]
  return new Set(folders.flatMap(namesIn))
}

/** Modules have migrations, and so may providers: wherever the folder is. */
function migrationFolders(folder) {
  return subfolders(folder).flatMap((name) =>
    path.basename(name) === "migrations" ? [name] : migrationFolders(name)
  )
}

function allPackages(folder) {
  return subfolders(folder).flatMap((name) =>
    path.basename(name).startsWith("@") ? subfolders(name) : [name]
  )
}

function namesIn(folder) {
  return list(folder)
    .map(({ name }) => name)
    .filter((name) => /\.(js|ts)$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => name.replace(/\.(js|ts)$/, ""))
}

function subfolders(folder) {
  return list(folder)
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => path.join(folder, entry.name))
}

function list(folder) {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
