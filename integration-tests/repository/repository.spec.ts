import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { PluginOptionsSchema } from "../../src/plugin-options"

const root = path.resolve(__dirname, "../..")

const read = (file: string) => readFileSync(path.join(root, file), "utf8")

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found)

/** Files of a folder, deep, named relative to the project; nothing for a missing one. */
function filesIn(folder: string, extension: RegExp): string[] {
  const directory = path.join(root, folder)
  return existsSync(directory)
    ? (readdirSync(directory, { recursive: true }) as string[])
        .filter((file) => extension.test(file))
        .map((file) => path.join(folder, file).split(path.sep).join("/"))
    : []
}

const sources = filesIn("src", /\.tsx?$/)
const tests = filesIn("integration-tests", /\.tsx?$/)
const specs = [...sources, ...tests].filter((file) =>
  /\.spec\.tsx?$/.test(file)
)

/** What the launchers hand to the server; nobody sets it by hand. */
const INTERNAL_VARIABLES = ["NODE_ENV", "ADMIN_DISABLED", "SHOP_FILES_DIR"]

/** The one place that extends a class which Medusa does not export otherwise. */
const MAY_REACH_INTO_DIST = /^src\/providers\/payment-stripe\//

describe("the repository", () => {
  it("B40: unit, module, HTTP, browser and plugin tests are there, none skipped or focused", () => {
    const kinds = ["src", "modules", "http", "browser", "plugin", "start"]
    const without = kinds.filter(
      (kind) =>
        !specs.some((file) =>
          file.startsWith(
            kind === "src" ? "src/" : `integration-tests/${kind}/`
          )
        )
    )
    expect(without).toEqual([])
    const silenced = specs.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo)\b|\b(xit|xdescribe|fit|fdescribe)\(/.test(
        read(file)
      )
    )
    expect(silenced).toEqual([])
  })

  it("medusa-config.ts lists exactly the modules under src/modules", () => {
    const listed = matches(
      read("medusa-config.ts"),
      /resolve: "\.\/src\/modules\/([\w-]+)"/g
    )
    const folders = readdirSync(path.join(root, "src/modules"))
    expect(listed.sort()).toEqual(folders.sort())
  })

  it("each option of the plugin has its file under src/options, and each file its option", () => {
    const keys = Object.keys(PluginOptionsSchema.shape).map((key) =>
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    )
    const files = filesIn("src/options", /\.ts$/)
      .filter((file) => !specs.includes(file))
      .map((file) => path.basename(file, ".ts"))
    expect(keys.sort()).toEqual(files.sort())
  })

  it("every variable of .env.template is read by something", () => {
    const readers = [
      read("src/utils/environment.ts"),
      ...filesIn("bin", /\.mjs$/).map(read),
    ].join("\n")
    const unread = templateVariables().filter(
      (name) => !new RegExp(`\\b${name}\\b`).test(readers)
    )
    expect(unread).toEqual([])
  })

  it("every variable that the store reads is explained in .env.template", () => {
    const variables = matches(
      read("src/utils/environment.ts"),
      /^ {2}([A-Z][A-Z0-9_]+): /gm
    )
    const template = templateVariables()
    const unexplained = [...new Set(variables)].filter(
      (name) => !template.includes(name) && !INTERNAL_VARIABLES.includes(name)
    )
    expect(unexplained).toEqual([])
  })

  it("Medusa is pinned to one exact version", () => {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(
      read("package.json")
    ) as Record<string, Record<string, string>>
    const expected = (name: string) =>
      name === "@medusajs/ui" ? "4.2.6" : "2.21.2"
    for (const list of [dependencies, devDependencies, peerDependencies]) {
      const wrong = Object.entries(list).filter(
        ([name, version]) =>
          name.startsWith("@medusajs/") &&
          name !== "@medusajs/eslint-plugin" &&
          version !== expected(name)
      )
      expect(wrong).toEqual([])
    }
  })

  it("no package comes from a named registry: the one that npm is set to serves all", () => {
    expect(matches(read("package-lock.json"), /("resolved":.*)/g)).toEqual([])
    if (existsSync(path.join(root, ".npmrc"))) {
      expect(read(".npmrc")).not.toMatch(/registry/)
    }
    const naming = execFileSync("git", ["ls-files"], {
      cwd: root,
      encoding: "utf8",
    })
      .split("\n")
      .filter((file) =>
        /\.(json|mjs|js|ts|ya?ml)$|Dockerfile|\.npmrc$/.test(file)
      )
      .filter((file) => existsSync(path.join(root, file)))
      .filter((file) => /https?:\/\/[\w.-]*registry[\w.-]*/.test(read(file)))
    expect(naming).toEqual([])
  })

  it("nothing reaches into the compiled files of Medusa's packages", () => {
    const offenders = sources.filter(
      (file) =>
        !MAY_REACH_INTO_DIST.test(file) &&
        /["']@medusajs\/[^"']+\/dist\//.test(read(file))
    )
    expect(offenders).toEqual([])
  })

  it("zod comes from Medusa, so that its validators know our schemas", () => {
    const offenders = sources.filter((file) =>
      /from "zod(\/[^"]*)?"/.test(read(file))
    )
    expect(offenders).toEqual([])
  })

  it("no test is skipped or run alone", () => {
    const offenders = specs.filter((file) =>
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/.test(
        read(file)
      )
    )
    expect(offenders).toEqual([])
  })

  it("every row id in a test's name is a row of the brief", () => {
    const rows = matches(read("docs/brief.md"), /^\| (B\d{2}) /gm)
    const named = specs
      .filter((file) => !file.startsWith("integration-tests/repository/"))
      .flatMap((file) => matches(read(file), /\b(B\d{2})(?=\s*(?:,|and|:))/g))
    expect([...new Set(named)].filter((id) => !rows.includes(id))).toEqual([])
  })
})

function templateVariables(): string[] {
  return matches(read(".env.template"), /^(?:# )?([A-Z][A-Z0-9_]+)=/gm)
}
