import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import net from "node:net"
import path from "node:path"
import { Client } from "pg"
import { waitFor } from "../helpers/wait"
import { freePort } from "../helpers/shop"
import { buildOnce, type Clone, cloneProject, type Start } from "./clone"

jest.setTimeout(240_000)

let clone: Clone
/** The shop that the tests in between look at; each test leaves one open. */
let shop: Start

beforeAll(async () => {
  buildOnce()
  clone = await cloneProject()
})

afterAll(async () => {
  if (shop && shop.code() === undefined) {
    shop.signal("SIGTERM")
    await shop.ended()
  }
  clone?.remove()
})

const inClone = (...names: string[]) => path.join(clone.directory, ...names)

/** The embedded server of the open shop, as DATABASE_URL. */
function serverUrl(database: string, password?: string): string {
  const home = inClone(".shop/database")
  const secret =
    password ?? readFileSync(path.join(home, "postgres-password"), "utf8")
  const port = readFileSync(
    path.join(home, "postgres/postmaster.pid"),
    "utf8"
  ).split("\n")[3]
  return `postgres://shop:${secret}@127.0.0.1:${port}/${database}`
}

async function sql(database: string, ...statements: string[]) {
  const client = new Client({ connectionString: serverUrl(database) })
  await client.connect()
  try {
    const results = []
    for (const statement of statements) {
      results.push((await client.query(statement)).rows)
    }
    return results
  } finally {
    await client.end()
  }
}

async function signIn(password: string): Promise<number> {
  const response = await fetch(`${clone.url}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "admin@example.com", password }),
  })
  return response.status
}

function savedPassword(): string {
  return JSON.parse(readFileSync(inClone(".shop/admin.json"), "utf8")).password
}

/** The last paragraph is what a person is told. */
function sentence(output: string): string {
  return output.trim().split("\n").slice(-1)[0]
}

/** A start beside the open shop: its own data folder and port. */
async function beside(env: Record<string, string>) {
  const result = await clone.refused({
    env: {
      PORT: String(await freePort()),
      SHOP_DATA_DIR: inClone("beside"),
      ...env,
    },
  })
  return { code: result.code, sentence: sentence(result.output) }
}

describe("npm start", () => {
  it("opens a furnished shop from a fresh clone and prints how to get in", async () => {
    shop = await clone.open()

    const printed = shop.output()
    expect(printed).toContain(`Shop      ${clone.url}\n`)
    expect(printed).toContain(`Admin     ${clone.url}/app\n`)
    expect(printed).toContain(`admin@example.com / ${savedPassword()} (`)
    expect(statSync(inClone(".shop/admin.json")).mode & 0o777).toBe(0o600)
    expect(await signIn(savedPassword())).toBe(200)

    const [, key] = /Key +(pk_\w+)/.exec(printed) ?? []
    const regions = await fetch(`${clone.url}/store/regions`, {
      headers: { "x-publishable-api-key": key },
    })
    expect(regions.status).toBe(200)
    expect((await fetch(`${clone.url}/app`)).status).toBe(200)

    const environment = readFileSync(inClone(".env"), "utf8")
    expect(environment).toMatch(/^JWT_SECRET=[0-9a-f]{64}$/m)
    expect(environment).toMatch(/^COOKIE_SECRET=[0-9a-f]{64}$/m)
  })

  it("lets an admin keep a session over plain HTTP", async () => {
    const login = await fetch(`${clone.url}/auth/user/emailpass`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        email: "admin@example.com",
        password: savedPassword(),
      }),
    })
    const { token } = await login.json()
    const session = await fetch(`${clone.url}/auth/session`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    })
    const cookie = session.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/^connect\.sid=.*HttpOnly/)
    const me = await fetch(`${clone.url}/admin/users/me`, {
      headers: { cookie: cookie.split(";")[0] },
    })
    expect(me.status).toBe(200)
  })

  it("serves uploaded files from the data folder, which no build empties", async () => {
    writeFileSync(inClone(".shop/files/hello.txt"), "hello")
    const response = await fetch(`${clone.url}/static/hello.txt`)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe("hello")
  })

  it("says that the shop already runs, and where", async () => {
    const { code, output } = await clone.refused()
    expect(code).toBe(1)
    expect(sentence(output)).toMatch(
      new RegExp(
        `^The shop already runs at ${clone.url} \\(process \\d+\\)\\. Stop it first, or set PORT and SHOP_DATA_DIR to run another one\\.$`
      )
    )
  })

  it("says who has the port", async () => {
    const result = await beside({ PORT: String(clone.port) })
    expect(result.code).toBe(1)
    expect(result.sentence).toMatch(
      new RegExp(
        `^Port ${clone.port} is taken( by .*process \\d+.*)?\\. Stop that, or set PORT to another port\\.$`
      )
    )
  })
})

describe("npm start refuses in one sentence", () => {
  it.each([
    [
      "an unterminated quote",
      'A=1\nSHOP_NAME="My shop\nB=2\n',
      'Line 2 of .env opens a quote (") for SHOP_NAME and does not close it. Correct it; .env.template shows how it should look.',
    ],
    [
      "a line that is not KEY=VALUE",
      "# mine\n\nSHOP_NAME=x\nnonsense\n",
      "Line 4 of .env is not of the form KEY=VALUE. Correct it; .env.template shows how it should look.",
    ],
  ])("%s in .env, by its line", async (_, text, expected) => {
    const before = readFileSync(inClone(".env"))
    writeFileSync(inClone(".env"), text)
    try {
      const result = await beside({})
      expect(result).toEqual({ code: 1, sentence: expected })
      expect(readFileSync(inClone(".env"), "utf8")).toBe(text)
    } finally {
      writeFileSync(inClone(".env"), before)
    }
  })

  it("a data folder that cannot be", async () => {
    const folder = inClone("package.json/data")
    expect(await beside({ SHOP_DATA_DIR: folder })).toEqual({
      code: 1,
      sentence: `The shop keeps its data in ${folder}, but a part of that path is a file, not a folder. Make room or set SHOP_DATA_DIR to another folder.`,
    })
  })

  it("a server that is not there", async () => {
    const port = await freePort()
    expect(
      await beside({ DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/shop` })
    ).toEqual({
      code: 1,
      sentence: `The database server at 127.0.0.1:${port} cannot be reached: nothing listens there. Start it, or correct DATABASE_URL.`,
    })
  })

  it("a wrong password", async () => {
    const url = serverUrl("shop", "wrong")
    expect(await beside({ DATABASE_URL: url })).toEqual({
      code: 1,
      sentence: `The database server at ${new URL(url).host} refused to let \`shop\` in: password authentication failed for user "shop". Correct the user and the password in DATABASE_URL.`,
    })
  })

  it("a database of another Medusa, and changes nothing in it", async () => {
    await sql("postgres", "create database other_medusa")
    await sql(
      "other_medusa",
      "create table mikro_orm_migrations (id serial, name text)",
      "insert into mikro_orm_migrations (name) values ('Migration20990101000000')"
    )
    const result = await beside({ DATABASE_URL: serverUrl("other_medusa") })
    expect(result).toEqual({
      code: 1,
      sentence:
        "The database was last used by another version of Medusa or of this shop: it holds 1 migration that this one does not know (Migration20990101000000), and nothing was changed in it. Use that version, or name another database.",
    })
    const [tables] = await sql(
      "other_medusa",
      "select table_name from information_schema.tables where table_schema = 'public'"
    )
    expect(tables).toEqual([{ table_name: "mikro_orm_migrations" }])
  })

  it("a database of another program", async () => {
    await sql("postgres", "create database other_program")
    await sql("other_program", "create table customer (id int)")
    const url = serverUrl("other_program")
    expect(await beside({ DATABASE_URL: url })).toEqual({
      code: 1,
      sentence:
        "The database of DATABASE_URL already holds tables of another program (customer), and nothing was changed in it. Name an empty database.",
    })
  })

  it("an option that is wrong, before the database is touched", async () => {
    const result = await beside({
      // Does not exist yet: it is made, and stays empty.
      DATABASE_URL: serverUrl("wrong_option"),
      SHOP_TIMEZONE: "Mars/Olympus",
    })
    expect(result).toEqual({
      code: 1,
      sentence:
        "medusa-shopkeeper cannot start with these options: `shop.timezone`: must be an IANA time zone such as Europe/Paris. Correct it in .env or in the environment; .env.template documents every variable.",
    })
    const [[{ count }]] = await sql(
      "wrong_option",
      "select count(*)::int from information_schema.tables where table_schema = 'public'"
    )
    expect(count).toBe(0)
  })

  it("a Node that is too old", async () => {
    const preload = inClone("old-node.cjs")
    writeFileSync(
      preload,
      'Object.defineProperty(process.versions, "node", { value: "18.20.4" })'
    )
    const { code, output } = await clone.refused({
      command: [process.execPath, "-r", preload, "bin/start.mjs"],
    })
    expect(code).toBe(1)
    expect(output).toBe(
      "Shopkeeper needs Node 20.19 or newer, but this is Node 18.20.4. Install a current one from https://nodejs.org and run it again.\n"
    )
  })

  it("missing packages without an npm to install them", async () => {
    // A Node that stands alone: npm is looked for beside it and in PATH.
    const alone = inClone("alone")
    mkdirSync(alone)
    copyFileSync(process.execPath, path.join(alone, "node"))
    const project = inClone("alone/project")
    mkdirSync(project)
    const files = ["package-lock.json", ".env.template"]
    cpSync(inClone("bin"), path.join(project, "bin"), { recursive: true })
    files.forEach((name) =>
      copyFileSync(inClone(name), path.join(project, name))
    )
    const { code, output } = await clone.refused({
      command: [path.join(alone, "node"), path.join(project, "bin/start.mjs")],
      env: { PATH: "/nowhere", PORT: String(await freePort()) },
    })
    rmSync(alone, { recursive: true })
    expect(code).toBe(1)
    expect(sentence(output)).toBe(
      "The dependencies are not installed, and there is no npm to install them with. Install npm (it comes with Node from https://nodejs.org) and run `npm start` again."
    )
  })
})

describe("npm start leaves nothing behind", () => {
  it("when npm gets SIGTERM", async () => {
    expect(clone.processes()).not.toEqual([])
    shop.signal("SIGTERM")
    await shop.ended()
    expect(clone.processes()).toEqual([])
    expect(existsSync(inClone(".shop/start.lock"))).toBe(false)
  })

  it("and opens again with its data, without building, migrating or seeding", async () => {
    shop = await clone.open()
    const printed = shop.output()
    expect(printed).toContain("Build: up to date")
    expect(printed).toContain("Schema: up to date")
    expect(printed).toContain("Catalogue: in place")
    expect(printed).not.toContain("First admin:")
    expect(printed).not.toContain(savedPassword())
    expect(await signIn(savedPassword())).toBe(200)
  })

  it("after kill -9: the next start takes over and completes what was begun", async () => {
    await sql(
      "shop",
      "update shopkeeper_setup set value = 'begun' where key in ('seeded', 'admin')"
    )
    const server = serverPid()
    const { pid } = JSON.parse(
      readFileSync(inClone(".shop/start.lock"), "utf8")
    )
    process.kill(pid, "SIGKILL")
    await shop.ended()
    expect(serverPid()).toBe(server)

    shop = await clone.open()
    const printed = shop.output()
    expect(printed).toContain("took over the PostgreSQL")
    expect(printed).toContain("Catalogue: seeded")
    expect(printed).toContain("First admin: admin@example.com")
    expect(serverPid()).toBe(server)
    expect(await signIn(savedPassword())).toBe(200)
    const [admins, marks] = await sql(
      "shop",
      'select email from "user"',
      "select key, value from shopkeeper_setup where value = 'begun'"
    )
    expect(admins).toEqual([{ email: "admin@example.com" }])
    expect(marks).toEqual([])
  })

  it("when Ctrl-C is pressed twice", async () => {
    shop.signal("SIGINT")
    shop.signal("SIGINT")
    await shop.ended()
    expect(clone.processes()).toEqual([])
  })

  it("when it is stopped in the middle of a start", async () => {
    const early = clone.start()
    await waitFor(() => early.output().includes("PostgreSQL on port"), {
      what: "the database to start",
      timeout: 60_000,
    })
    early.signal("SIGTERM")
    expect(await early.ended()).not.toBe(0)
    expect(clone.processes()).toEqual([])
  })

  it("not even a lock whose number another process has got", async () => {
    writeFileSync(
      inClone(".shop/start.lock"),
      JSON.stringify({ pid: process.pid, started: "0", url: clone.url })
    )
    const taken = net.createServer()
    await new Promise<void>((resolve) => taken.listen(clone.port, resolve))
    const { code, output } = await clone.refused()
    await new Promise((resolve) => taken.close(resolve))
    expect(code).toBe(1)
    // Past the lock, at the port.
    expect(sentence(output)).toContain(`Port ${clone.port} is taken`)
    expect(existsSync(inClone(".shop/start.lock"))).toBe(false)
  })
})

function serverPid(): number {
  const file = inClone(".shop/database/postgres/postmaster.pid")
  return Number(readFileSync(file, "utf8").split("\n")[0])
}
