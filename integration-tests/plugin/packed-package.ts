import { readdirSync, readFileSync, statSync } from "node:fs"
import { builtinModules } from "node:module"
import path from "node:path"

export type Manifest = {
  name: string
  files: string[]
  exports: Record<string, string | Record<string, string>>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

/** Every file under a folder, relative to it, with forward slashes. */
export function filesUnder(folder: string, inside = ""): string[] {
  return readdirSync(path.join(folder, inside)).flatMap((name) => {
    const file = inside ? `${inside}/${name}` : name
    return statSync(path.join(folder, file)).isDirectory()
      ? filesUnder(folder, file)
      : [file]
  })
}

/** One thing that a host can import: the specifier, and the files that stand for it by condition. */
export type ExportedEntry = {
  specifier: string
  targets: Record<string, string>
}

/**
 * The `exports` of a manifest with each `*` filled in by what is there. The
 * catch-all `./*` leaves out what a longer pattern takes from it.
 */
export function exportedEntries(
  manifest: Manifest,
  files: string[]
): ExportedEntry[] {
  return Object.entries(manifest.exports).flatMap(([key, value]) => {
    const targets = typeof value === "string" ? { default: value } : value
    return fillings(targets, files).map((filling) => ({
      specifier: path.posix.join(manifest.name, key.replace("*", filling)),
      targets: Object.fromEntries(
        Object.entries(targets).map(([condition, target]) => [
          condition,
          target.replace("*", filling),
        ])
      ),
    }))
  })
}

function fillings(targets: Record<string, string>, files: string[]): string[] {
  const pattern = targets.default.replace(/^\.\//, "")
  if (!pattern.includes("*")) {
    return [""]
  }
  const [before, after] = pattern.split("*")
  const found = files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, -after.length))
  return after === ".js"
    ? found.filter((filling) => !/^(admin|modules|providers)\//.test(filling))
    : found.filter((filling) => !filling.includes("/"))
}

/** Packages that compiled code loads, without Node's own and relative files. */
export function packagesRequiredBy(code: string): string[] {
  const specifiers = [
    ...code.matchAll(/\brequire\(["']([^"'\n]+)["']\)/g),
    ...code.matchAll(/\bimport\(["']([^"'\n]+)["']\)/g),
    ...code.matchAll(/^(?:import|export)\b[^"'\n]*["']([^"'\n]+)["']/gm),
  ].map((match) => match[1])
  return specifiers
    .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/")
    )
    .filter((name) => !builtinModules.includes(name))
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"))
}
