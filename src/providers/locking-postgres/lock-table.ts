import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How a row is to be written when a lock is taken. */
export type Claim = {
  holder: string
  ownerId?: string
  /** Seconds until the row is free unless it is renewed; never when undefined. */
  expiresIn?: number
  /** Seconds after which renewing no longer helps. */
  renewFor?: number
}

/**
 * The SQL of the locks; each method is one statement, so that each is atomic.
 * Rows are touched in the order of their ids: statements that touch several
 * would else be able to block each other.
 */
export class LockTable {
  constructor(private readonly knex: Knex) {}

  /**
   * Takes what is free, expired, or already the owner's.
   *
   * @returns the keys that are now the claim's, maybe not all of them
   */
  async take(keys: string[], claim: Claim): Promise<string[]> {
    const rows = await this.run(
      `insert into shopkeeper_lock as lock (id, owner_id, holder, expires_at, renew_until)
       select key, ?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?)
       from unnest(?::text[]) as key order by key
       on conflict (id) do update set
         owner_id = excluded.owner_id,
         holder = excluded.holder,
         renew_until = excluded.renew_until,
         expires_at = case when lock.expires_at <= now() then excluded.expires_at
                      else coalesce(excluded.expires_at, lock.expires_at) end
       where lock.expires_at <= now() or lock.owner_id = excluded.owner_id
       returning id`,
      [
        claim.ownerId ?? null,
        claim.holder,
        claim.expiresIn ?? null,
        claim.renewFor ?? null,
        keys,
      ]
    )
    return rows.map(({ id }) => id)
  }

  /** Postpones the expiry of everything these holders have; answers what that is. */
  async renew(
    holders: string[],
    seconds: number
  ): Promise<{ id: string; holder: string }[]> {
    return this.run(
      `with mine as (
         select id from shopkeeper_lock
         where holder = any(?) and (renew_until is null or renew_until > now())
         order by id for update)
       update shopkeeper_lock as lock
       set expires_at = least(now() + make_interval(secs => ?), renew_until)
       from mine where lock.id = mine.id returning lock.id, lock.holder`,
      [holders, seconds]
    )
  }

  /** @returns how many locks were still the holder's */
  async releaseHeld(keys: string[], holder: string): Promise<number> {
    const rows = await this.run(
      `with mine as (
         select id from shopkeeper_lock where id = any(?) and holder = ?
         order by id for update)
       delete from shopkeeper_lock as lock using mine
       where lock.id = mine.id returning lock.id`,
      [keys, holder]
    )
    return rows.length
  }

  /** @returns the keys that were still the owner's, and not expired */
  async releaseOwned(keys: string[], ownerId: string): Promise<string[]> {
    const rows = await this.run(
      `with mine as (
         select id from shopkeeper_lock where id = any(?) and owner_id = ?
         order by id for update)
       delete from shopkeeper_lock as lock using mine
       where lock.id = mine.id
       returning lock.id, (expires_at is null or expires_at > now()) as live`,
      [keys, ownerId]
    )
    return rows.filter(({ live }) => live).map(({ id }) => id)
  }

  /** The keys among these that the owner already has. */
  async ownedBy(keys: string[], ownerId: string): Promise<string[]> {
    const rows = await this.run(
      `select id from shopkeeper_lock where id = any(?) and owner_id = ?
       and (expires_at is null or expires_at > now())`,
      [keys, ownerId]
    )
    return rows.map(({ id }) => id)
  }

  /** Releases everything, or everything of one owner. */
  async clear(ownerId?: string): Promise<void> {
    await (ownerId === undefined
      ? this.run("delete from shopkeeper_lock", [])
      : this.run("delete from shopkeeper_lock where owner_id = ?", [ownerId]))
  }

  private async run(
    sql: string,
    bindings: (string | number | null | string[])[]
  ): Promise<LockRow[]> {
    const { rows } = await this.knex.raw<{ rows: LockRow[] }>(sql, bindings)
    return rows
  }
}

type LockRow = { id: string; holder: string; live: boolean }
