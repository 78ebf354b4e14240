import type { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The part of knex that the module's own SQL needs. */
export type Sql = {
  raw: <Row = Record<string, unknown>>(
    sql: string,
    bindings?: Record<string, unknown> | readonly unknown[]
  ) => Promise<{ rows: Row[]; rowCount: number }>
  transaction: <T>(act: (sql: Sql) => Promise<T>) => Promise<T>
  client: { acquireRawConnection: () => Promise<RawConnection> }
}

/** A connection outside the pool, for listening. */
export type RawConnection = {
  query: (sql: string) => Promise<unknown>
  on: (event: string, act: (argument: unknown) => void) => void
  end: () => Promise<void>
}

/** What Medusa hands a module. */
export type MailModuleContainer = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Sql
  logger: {
    info(text: string): void
    warn(text: string): void
    error(text: string): void
  }
  configModule: {
    projectConfig?: { http?: { jwtSecret?: unknown } }
    modules?: Record<string, unknown>
  }
}

/** What the database said, without the statement that knex puts before it. */
export function databaseMessage(error: unknown): string {
  const { message } = error as Error
  return message.slice(message.lastIndexOf(" - ") + 1).replace(/^- /, "")
}
