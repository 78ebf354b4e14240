import { readdirSync } from "node:fs"
import path from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaModule } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NotReady } from "./not-ready"

let expected: string[] | undefined

/** Every migration of every loaded module has run on the database. */
export async function checkMigrations(
  container: MedusaContainer
): Promise<void> {
  expected ??= migrationsOfLoadedModules()
  const database = container.resolve<Knex>(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const { rows } = await database
    .raw<{ rows: { name: string }[] }>("select name from mikro_orm_migrations")
    .catch(() => {
      throw new NotReady("The migrations cannot be read")
    })
  const done = new Set(rows.map(({ name }: { name: string }) => name))
  const missing = expected.filter((name) => !done.has(name))
  if (missing.length) {
    throw new NotReady(
      `${missing.length} migrations have not run, ${missing[0]} first: run \`medusa db:migrate\``
    )
  }
}

/** Names of the migration files beside each loaded module and its providers. */
function migrationsOfLoadedModules(): string[] {
  const files = MedusaModule.getAllModuleResolutions().flatMap(
    ({ resolutionPath, moduleExports, options }) => [
      moduleExports ?? resolutionPath,
      ...providersOf(options),
    ]
  )
  return [...new Set(files.flatMap(migrationsBeside))].sort()
}

function providersOf(options: Record<string, unknown> = {}): unknown[] {
  const { providers } = options
  return Array.isArray(providers)
    ? providers.map(({ resolve }: { resolve?: unknown }) => resolve)
    : []
}

function migrationsBeside(module: unknown): string[] {
  const folder = folderOf(module)
  if (!folder) {
    return []
  }
  try {
    return readdirSync(path.join(folder, "migrations"))
      .map((file) => /^(Migration\w+)\.(js|ts)$/.exec(file)?.[1])
      .filter((name): name is string => name !== undefined)
  } catch {
    return []
  }
}

/** A module knows the file it was written in; core's are re-exported from elsewhere. */
function folderOf(module: unknown): string | undefined {
  const exported = typeof module === "string" ? load(module) : module
  const { default: inner, discoveryPath } = (exported ?? {}) as {
    default?: { discoveryPath?: string }
    discoveryPath?: string
  }
  const file = discoveryPath ?? inner?.discoveryPath
  return file && path.dirname(file)
}

/** Already loaded by Medusa: this only finds it again. */
function load(name: string): unknown {
  try {
    return require(require.resolve(name, { paths: [process.cwd()] }))
  } catch {
    return undefined
  }
}
