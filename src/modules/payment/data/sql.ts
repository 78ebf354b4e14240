import type { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The part of knex that the module's own SQL needs. */
export type Sql = {
  raw: <Row = Record<string, unknown>>(
    sql: string,
    bindings?: Record<string, unknown>
  ) => Promise<{ rows: Row[] }>
}

/** What Medusa hands the module. */
export type PaymentModuleContainer = {
  [ContainerRegistrationKeys.PG_CONNECTION]: Sql
}
