// The shop's database: the server of DATABASE_URL, looked at before anything is
// changed in it, or the embedded one.
import path from "node:path"
import pg from "pg"
import { Failure } from "./failure.mjs"
import { atExit } from "./lifetime.mjs"
import { knownMigrations } from "./migrations.mjs"
import { startPostgres } from "./postgres.mjs"

const DATABASE = "shop"
const OLDEST = 15

const UNREACHABLE = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the name of the host could not be looked up",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that network",
  ECONNRESET: "it hung up",
}

/**
 * Starts or finds the database and makes sure that the shop can live in it.
 *
 * @param {{ data: string, say: (detail: string) => void }} options
 * @returns {Promise<string>} its address
 * @throws {Failure} one sentence; nothing was changed in a database of somebody else
 */
export async function openDatabase({ data, say }) {
  const own = process.env.DATABASE_URL
  const url = own ? checkUrl(own) : await embedded({ data, say })
  await createWhenMissing(url)
  await withDatabase(url, refuseForeign)
  if (own) {
    say(describe(url))
  }
  return url
}

/** @param {(client: pg.Client) => Promise<T>} act @template T @returns {Promise<T>} */
export async function withDatabase(url, act) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
  })
  // A server that dies under us is reported by the query that it broke.
  client.on("error", () => undefined)
  try {
    await client.connect()
    return await act(client)
  } catch (error) {
    throw explain(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function embedded({ data, say }) {
  say("starting the embedded PostgreSQL")
  const directory = path.join(data, "database")
  const postgres = await startPostgres({ directory })
  atExit(postgres.stop)
  say(
    postgres.adopted
      ? `took over the PostgreSQL that a killed start left behind (port ${postgres.port})`
      : `embedded PostgreSQL on port ${postgres.port}`
  )
  return postgres.url(DATABASE)
}

function checkUrl(text) {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new Failure(
      "DATABASE_URL must look like postgres://user:password@host:5432/database (special characters in the password percent-encoded)."
    )
  }
  if (new URL(text).pathname.length < 2) {
    throw new Failure(
      "DATABASE_URL names no database: it must end with /name, like postgres://user:password@host:5432/shop."
    )
  }
  return text
}

async function createWhenMissing(url) {
  const name = nameOf(url)
  try {
    await withDatabase(url, requireVersion)
  } catch (error) {
    if (error.cause?.code !== "3D000") {
      throw error
    }
    const server = new URL(url)
    server.pathname = "/postgres"
    await withDatabase(server.href, async (client) => {
      await requireVersion(client)
      await client
        .query(`create database ${client.escapeIdentifier(name)}`)
        .catch((reason) => {
          throw new Failure(
            `There is no database \`${name}\` on ${server.host}, and it could not be created: ${reason.message}. Create it, or correct DATABASE_URL.`
          )
        })
    })
  }
}

async function requireVersion(client) {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name"
  )
  if (Math.floor(rows[0].number / 10_000) < OLDEST) {
    throw new Failure(
      `The shop needs PostgreSQL ${OLDEST} or newer, but the server of DATABASE_URL is ${rows[0].name}.`
    )
  }
}

/** A database that another program, or a newer Medusa, keeps its tables in. */
async function refuseForeign(client) {
  const { rows } = await client.query(
    "select table_name from information_schema.tables where table_schema = 'public'"
  )
  const tables = rows.map((row) => row.table_name)
  if (!tables.includes("mikro_orm_migrations")) {
    const taken = tables.filter((table) => MEDUSA_TABLES.includes(table))
    if (taken.length) {
      throw new Failure(
        `The database of DATABASE_URL already holds tables of another program (${taken.join(", ")}), and nothing was changed in it. Name an empty database.`
      )
    }
    return
  }
  const known = await knownMigrations()
  const applied = await client.query("select name from mikro_orm_migrations")
  const unknown = applied.rows
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
  if (unknown.length) {
    throw new Failure(
      `The database was last used by another version of Medusa or of this shop: it holds ${unknown.length} ${unknown.length === 1 ? "migration" : "migrations"} that this one does not know (${unknown.slice(0, 2).join(", ")}${unknown.length > 2 ? ", …" : ""}), and nothing was changed in it. Use that version, or name another database.`
    )
  }
}

const MEDUSA_TABLES = ["cart", "customer", "order", "product", "region", "user"]

function explain(error, url) {
  if (error instanceof Failure) {
    return error
  }
  const sentence = sentenceFor(error, url)
  return sentence ? new Failure(sentence, { cause: error }) : error
}

function sentenceFor(error, url) {
  // A host with several addresses gives one error an address.
  const code = error.code ?? error.errors?.[0]?.code
  const where = describe(url)
  if (UNREACHABLE[code] || /timeout expired/.test(error.message)) {
    return `The database server at ${new URL(url).host} cannot be reached: ${UNREACHABLE[code] ?? "it does not answer"}. Start it, or correct DATABASE_URL.`
  }
  if (code === "28P01" || code === "28000") {
    return `The database server at ${new URL(url).host} refused to let \`${new URL(url).username}\` in: ${error.message}. Correct the user and the password in DATABASE_URL.`
  }
  if (code === "3D000") {
    return `There is no database at ${where}.`
  }
  if (code === "42501") {
    return `The user of DATABASE_URL lacks rights in ${where}: ${error.message}.`
  }
  if (/SASL|SSL|Connection terminated/.test(error.message)) {
    return `The database server at ${new URL(url).host} does not accept the connection: ${error.message}. Correct DATABASE_URL.`
  }
  return undefined
}

function nameOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

function describe(url) {
  return `${new URL(url).host}/${nameOf(url)}`
}
