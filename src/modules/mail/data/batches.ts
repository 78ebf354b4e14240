import { MedusaError } from "@medusajs/framework/utils"
import type { MailBatchDTO } from "../types"
import type { Sql } from "./knex"

const KEPT = 8

/** Texts of batches; the last few stay in memory, since thousands of messages share one. */
export class MailBatches {
  private readonly cache = new Map<string, MailBatchDTO>()

  constructor(private readonly sql: Sql) {}

  async get(id: string): Promise<MailBatchDTO> {
    const known = this.cache.get(id)
    if (known) {
      return known
    }
    const { rows } = await this.sql.raw<MailBatchDTO>(
      `select * from mail_batch where id = :id and deleted_at is null`,
      { id }
    )
    if (!rows[0]) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Mail batch with id: ${id} was not found`
      )
    }
    if (this.cache.size >= KEPT) {
      this.cache.delete([...this.cache.keys()][0])
    }
    this.cache.set(id, rows[0])
    return rows[0]
  }
}
