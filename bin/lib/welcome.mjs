import fs from "node:fs"
import path from "node:path"
import { root } from "./store.mjs"

/** What a person needs to know once the shop is open. */
export async function welcome({
  url,
  admin,
  publishableKey,
  title = "The shop is open.",
}) {
  const lines = [
    ["Shop", url],
    ["Admin", `${url}/app`],
    ["", adminLogin(admin)],
    ["Key", `${publishableKey ?? "none"} (x-publishable-api-key)`],
    ...(exists("src/api/docs") ? [["API docs", `${url}/docs`]] : []),
    ...mailLines(),
    ["Stop", "Ctrl-C"],
  ]
  return [
    "",
    `  ${title}`,
    "",
    ...lines.map(([label, text]) => `  ${label.padEnd(10)}${text}`),
    "",
  ].join("\n")
}

function adminLogin(admin) {
  if (!admin) {
    return "no admin yet"
  }
  const { email, password, file } = admin
  if (password && file) {
    return `${email} / ${password} (shown once, kept in ${relative(file)})`
  }
  if (password) {
    return `${email} / your ADMIN_PASSWORD`
  }
  return file ? `${email} (first password in ${relative(file)})` : email
}

function mailLines() {
  if (!exists("src/modules/mail")) {
    return []
  }
  if (process.env.SENDGRID_API_KEY) {
    return [["Mail", "SendGrid"]]
  }
  if (process.env.SMTP_URL) {
    return [["Mail", `SMTP server ${hostOf(process.env.SMTP_URL)}`]]
  }
  return [["Mail", "local mailbox: admin → Mail"]]
}

function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : "of SMTP_URL"
}

function relative(file) {
  const inside = path.relative(root, file)
  return inside.startsWith("..") ? file : inside
}

function exists(name) {
  return fs.existsSync(path.join(root, name))
}
