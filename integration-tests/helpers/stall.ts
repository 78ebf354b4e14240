import type { Shop } from "./shop"
import { waitFor } from "./wait"

const KEY = 4711

export type Staller = {
  /** From now on, whoever writes to this table waits; none without one. */
  at: (table?: string) => Promise<void>
  /** Waits until so many are waiting. */
  waiting: (count: number) => Promise<void>
  /** Lets go of those that wait, whose process is dead by now: nothing of theirs stays. */
  clear: () => Promise<void>
}

/**
 * Makes the database hold a process at a write, so that it can be killed just there.
 *
 * @param tables those that will be waited at, with the operation
 */
export async function stallWrites(
  shop: Shop,
  tables: { table: string; operation: "insert" | "update" | "delete" }[]
): Promise<Staller> {
  const { db } = shop
  await db.query(`
    create table test_stall (at text);
    create function test_stall() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from test_stall where at = tg_table_name) then
        perform pg_advisory_xact_lock(${KEY});
      end if;
      return coalesce(new, old);
    end $$`)
  for (const { table, operation } of tables) {
    await db.query(
      `create trigger test_stall before ${operation} on "${table}"
        for each row execute function test_stall()`
    )
  }
  const holder = await db.connect()
  await holder.query(`select pg_advisory_lock(${KEY})`)
  const waiters = `select pid from pg_locks where locktype = 'advisory' and objid = ${KEY}
    and not granted and database = (select oid from pg_database where datname = current_database())`
  const at = async (table?: string) => {
    await db.query("delete from test_stall")
    if (table) {
      await db.query("insert into test_stall values ($1)", [table])
    }
  }
  return {
    at,
    waiting: async (count) => {
      await waitFor(
        async () => (await db.query(waiters)).rows.length >= count,
        { what: `${count} to wait`, timeout: 60_000 }
      )
    },
    clear: async () => {
      await at()
      await db.query(
        `select pg_terminate_backend(pid) from (${waiters}) as waiters`
      )
      await waitFor(async () => !(await db.query(waiters)).rows.length, {
        what: "nobody to wait",
      })
      await holder.query(`select pg_advisory_unlock(${KEY})`)
      holder.release()
      await db.query("drop function test_stall() cascade")
      await db.query("drop table test_stall")
    },
  }
}
