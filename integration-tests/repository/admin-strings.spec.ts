import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { mailTemplates } from "../../src/emails"
import {
  MAIL_CATEGORIES,
  MAIL_STATUSES,
} from "../../src/modules/mail/constants"

const admin = path.resolve(__dirname, "../../src/admin")
const languages = readdirSync(path.join(admin, "i18n/json"))

type Strings = { [key: string]: string | Strings }

function stringsOf(language: string): Map<string, string> {
  const folder = path.join(admin, "i18n/json", language)
  const read = (file: string): Strings =>
    JSON.parse(readFileSync(path.join(folder, file), "utf8"))
  const flatten = (value: string | Strings, key: string): [string, string][] =>
    typeof value === "string"
      ? [[key, value]]
      : Object.entries(value).flatMap(([name, part]) =>
          flatten(part, `${key}.${name}`)
        )
  return new Map(
    readdirSync(folder).flatMap((file) =>
      flatten(read(file), path.basename(file, ".json"))
    )
  )
}

/** i18next's plural suffixes belong to the language, not to the key. */
const plain = (key: string) =>
  key.replace(/_(zero|one|two|few|many|other)$/, "")
const keysOf = (strings: Map<string, string>) =>
  [...new Set([...strings.keys()].map(plain))].sort()
const english = stringsOf("en")

describe.each(languages.filter((language) => language !== "en"))(
  "the admin's strings in %s",
  (language) => {
    const strings = stringsOf(language)

    it("are complete", () => {
      expect(keysOf(strings)).toEqual(keysOf(english))
    })

    it("name the same variables and are not empty", () => {
      const variables = (text = "") => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
      for (const [key, text] of strings) {
        expect([key, text.trim()]).not.toEqual([key, ""])
        expect([key, variables(text)]).toEqual([
          key,
          variables(english.get(key) ?? english.get(`${plain(key)}_other`)),
        ])
      }
    })
  }
)

it("every string that the admin's code names is there", () => {
  const known = new Set(keysOf(english))
  const sources = readdirSync(admin, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(admin, file), "utf8"))
  const named = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => key)
  )
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((key) => !known.has(key))).toEqual([])
})

it("every language is registered with every one of its files", () => {
  const index = readFileSync(path.join(admin, "i18n/index.ts"), "utf8")
  for (const language of languages) {
    for (const file of readdirSync(path.join(admin, "i18n/json", language))) {
      expect(index).toContain(`"./json/${language}/${file}"`)
    }
  }
})

it.each([
  ["mail.template", Object.keys(mailTemplates)],
  ["mail.status", MAIL_STATUSES],
  ["mail.category", MAIL_CATEGORIES],
])("%s names each of them", (prefix, names) => {
  const missing = [...names].filter((name) => !english.has(`${prefix}.${name}`))
  expect(missing).toEqual([])
})
