// .env: written from the template on the first start, read on every start.
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { parseEnv } from "node:util"
import { Failure } from "./failure.mjs"
import { writeWhole } from "./folder.mjs"

const SECRETS = ["JWT_SECRET", "COOKIE_SECRET"]
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/

/**
 * Reads `.env` into the environment of this process, where what is set already
 * wins. A missing file is made from the template; missing secrets are made up
 * and written down.
 *
 * @param {string} root the project's folder
 * @returns {{ created: boolean, secrets: string[] }} what was written
 * @throws {Failure} one sentence that names the line
 */
export function loadEnvironmentFile(root, environment = process.env) {
  const file = path.join(root, ".env")
  const created = !fs.existsSync(file)
  const text = created
    ? fs.readFileSync(path.join(root, ".env.template"), "utf8")
    : readText(file)
  checkLines(text)
  const values = parseEnv(text)
  const secrets = SECRETS.filter((name) => !environment[name] && !values[name])
  let completed = text
  for (const name of secrets) {
    values[name] = randomBytes(32).toString("hex")
    completed = withValue(completed, name, values[name])
  }
  if (created || secrets.length) {
    save(file, completed, { needed: secrets.length > 0 })
  }
  for (const [name, value] of Object.entries(values)) {
    // An empty variable is an unset one, everywhere in this project.
    environment[name] ||= value
  }
  return { created, secrets }
}

function readText(file) {
  let bytes
  try {
    bytes = fs.readFileSync(file)
  } catch (error) {
    throw new Failure(
      error.code === "EISDIR"
        ? `${file} is a folder; it must be a file like .env.template.`
        : `${file} cannot be read (${error.code}). Check its permissions.`
    )
  }
  if (bytes.includes(0)) {
    throw new Failure(
      `${file} is not plain text; save it as UTF-8 (PowerShell's \`>\` writes UTF-16).`
    )
  }
  return bytes.toString("utf8").replace(/^\uFEFF/, "")
}

/** Every line is empty, a comment or KEY=VALUE; a quoted value may span lines. */
function checkLines(text) {
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at].trim()
    if (!line || line.startsWith("#")) {
      continue
    }
    const [, name, value] = ASSIGNMENT.exec(line) ?? []
    if (!name) {
      refuse(at, "is not of the form KEY=VALUE")
    }
    if (/^["'`]/.test(value)) {
      at = endOfQuoted(lines, at, name, value)
    }
  }
}

/** The index of the line on which a quoted value ends. */
function endOfQuoted(lines, at, name, value) {
  const quote = value[0]
  let rest = value.slice(1)
  for (let end = at; end < lines.length; end++, rest = lines[end] ?? "") {
    const close = rest.indexOf(quote)
    if (close === -1) {
      continue
    }
    if (!/^\s*(#.*)?$/.test(rest.slice(close + 1))) {
      break
    }
    return end
  }
  return refuse(
    at,
    `opens a quote (${quote}) for ${name} and does not close it`
  )
}

function refuse(index, fault) {
  throw new Failure(
    `Line ${index + 1} of .env ${fault}. Correct it; .env.template shows how it should look.`
  )
}

function withValue(text, name, value) {
  const line = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, "m")
  return line.test(text)
    ? text.replace(line, `${name}=${value}`)
    : `${text.replace(/\n?$/, "\n")}${name}=${value}\n`
}

function save(file, text, { needed }) {
  try {
    writeWhole(file, text)
  } catch (error) {
    // Secrets that are not kept would sign everybody out at each start.
    if (needed) {
      throw new Failure(
        `${file} cannot be written (${error.code}), so there is no place to keep the shop's secrets. Make it writable, or set JWT_SECRET and COOKIE_SECRET in the environment.`
      )
    }
  }
}
