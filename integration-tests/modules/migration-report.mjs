// Runs the migrations of one module of the built store and reports, as JSON, how
// they compare with its models. A program of its own because MikroORM imports
// itself dynamically, which jest does not allow.
//
//   node migration-report.mjs <part, e.g. modules/mail> <empty database> <database for the models>
import fs from "node:fs"
import { createRequire } from "node:module"
import os from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const require = createRequire(path.join(root, "package.json"))
const {
  DmlEntity,
  mikroOrmCreateConnection,
  toMikroOrmEntities,
} = require("@medusajs/framework/utils")
const { Client } = require("pg")

const [, , part, migratedUrl, modelledUrl] = process.argv
const built = path.join(root, ".medusa/shop/src", part)
const sources = path.join(root, "src", part, "migrations")

const connect = (clientUrl, path, more = {}) =>
  mikroOrmCreateConnection(
    { clientUrl, schema: "public", snapshot: false, ...more },
    toMikroOrmEntities(models()),
    path
  )
/** Runs an action of MikroORM's migrator on the migrated database. */
const migrate = async (act) => {
  const orm = await connect(migratedUrl, path.join(built, "migrations"))
  await act(orm.getMigrator())
  await orm.close(true)
}

const report = {}
await migrate((migrator) => migrator.up())
report.migrated = await catalog(migratedUrl)
await migrate((migrator) => migrator.down({ to: 0 }))
report.afterDown = await catalog(migratedUrl)
await migrate((migrator) => migrator.up())
report.migratedAgain = await catalog(migratedUrl)
report.modelled = await modelledCatalog()
report.snapshots = fs
  .readdirSync(sources)
  .filter((name) => /^\.snapshot-.*\.json$/.test(name))
report.pending = await pendingChanges()
process.stdout.write(JSON.stringify(report))

function models() {
  const folder = path.join(built, "models")
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".js") && !/\.(spec|d)\./.test(name))
  const exported = files.flatMap((file) =>
    Object.values(require(path.join(folder, file)))
  )
  return [...new Set(exported.filter((value) => DmlEntity.isDmlEntity(value)))]
}

async function modelledCatalog() {
  const orm = await connect(modelledUrl, sources)
  await orm.getSchemaGenerator().createSchema()
  await orm.close(true)
  return catalog(modelledUrl)
}

/** What `medusa db:generate` would write now, from the committed snapshot. */
async function pendingChanges() {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"))
  fs.cpSync(sources, copy, { recursive: true })
  const [snapshot = ""] = report.snapshots
  const orm = await connect(modelledUrl, copy, {
    snapshot: true,
    snapshotName: snapshot.replace(/\.json$/, ""),
  })
  const { code } = await orm.getMigrator().createMigration()
  await orm.close(true)
  fs.rmSync(copy, { recursive: true, force: true })
  return code ?? ""
}

/** Columns, indexes and constraints, each as one line of text. */
async function catalog(connectionString) {
  const client = new Client({ connectionString })
  await client.connect()
  const lines = async (sql) =>
    (await client.query(sql)).rows.map(({ line }) => line).sort()
  try {
    return {
      columns: await lines(`
        select format('%s.%s %s%s default %s', c.relname, a.attname,
          format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
          coalesce(pg_get_expr(d.adbin, d.adrelid), '-')) as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and a.attnum > 0 and not a.attisdropped and c.relname <> 'mikro_orm_migrations'`),
      indexes: await lines(`
        select indexdef as line from pg_indexes
        where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`),
      constraints: await lines(`
        select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
        from pg_constraint where connamespace = 'public'::regnamespace
          and contype <> 'n' and conrelid::regclass::text <> 'mikro_orm_migrations'`),
    }
  } finally {
    await client.end()
  }
}
