import { createHmac, hkdfSync } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import { normalizeAddress } from "../../../utils/mail-address"
import { hashToken } from "../../../utils/random-token"
import type { Sql } from "./knex"

/** Whom a link signs off, and from what. */
export type UnsubscribeTarget = {
  address: string
  category: string
  customer_id: string | null
}

/**
 * Makes and reads unsubscribe links. A token is a keyed hash: nobody can guess or
 * read it, and the same one can be made again for the next mail. The database
 * holds a hash of it, so links work for ever, even after the secret changed.
 */
export class UnsubscribeTokens {
  private readonly secret: Buffer

  constructor(
    private readonly sql: Sql,
    secret: string
  ) {
    this.secret = Buffer.from(
      hkdfSync("sha256", secret, "", "shopkeeper mail unsubscribe", 32)
    )
  }

  tokenOf({
    address,
    category,
  }: Pick<UnsubscribeTarget, "address" | "category">): string {
    return createHmac("sha256", this.secret)
      .update([normalizeAddress(address), category].join("\0"))
      .digest("base64url")
  }

  /** Makes the tokens of these targets work; in their order. */
  async issue(targets: UnsubscribeTarget[]): Promise<string[]> {
    const tokens = targets.map((target) => this.tokenOf(target))
    const byHash = new Map(
      targets.map((target, index) => [hashToken(tokens[index]), target])
    )
    // Most people were written to before: looking is cheaper than trying to insert.
    const { rows: known } = await this.sql.raw<{ token_hash: string }>(
      `select token_hash from mail_unsubscribe where token_hash = any(:hashes) and deleted_at is null`,
      { hashes: [...byHash.keys()] }
    )
    known.forEach(({ token_hash }) => byHash.delete(token_hash))
    if (byHash.size) {
      await this.insert(byHash)
    }
    return tokens
  }

  private async insert(targets: Map<string, UnsubscribeTarget>): Promise<void> {
    const rows = [...targets].map(([token_hash, target]) => ({
      id: generateEntityId(undefined, "muns"),
      token_hash,
      address: normalizeAddress(target.address),
      category: target.category,
      customer_id: target.customer_id,
    }))
    await this.sql.raw(
      `insert into mail_unsubscribe (id, token_hash, address, category, customer_id)
      select id, token_hash, address, category, customer_id from jsonb_to_recordset(cast(:rows as jsonb))
        as input (id text, token_hash text, address text, category text, customer_id text)
      on conflict do nothing`,
      { rows: JSON.stringify(rows) }
    )
  }

  async find(token: string): Promise<UnsubscribeTarget | undefined> {
    const { rows } = await this.sql.raw<UnsubscribeTarget>(
      `select address, category, customer_id from mail_unsubscribe where token_hash = :hash and deleted_at is null`,
      { hash: hashToken(token) }
    )
    return rows[0]
  }
}
