import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import LockingPostgresService from "../../../src/providers/locking-postgres/service"
import { createDatabase, type TestDatabase } from "../../helpers/database"
import { waitFor } from "../../helpers/wait"

describe("the PostgreSQL locks", () => {
  let database: TestDatabase
  const pools: Knex[] = []
  /** Two processes of one shop, each with two database connections. */
  let here: LockingPostgresService
  let there: LockingPostgresService
  const warnings: string[] = []

  beforeAll(async () => {
    database = await createDatabase()
    here = newProcess()
    there = newProcess()
  })

  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.destroy()))
    await database.drop()
  })

  afterEach(() => here.releaseAll())

  function newProcess(): LockingPostgresService {
    const pool = knex({
      client: "pg",
      connection: database.url,
      pool: { min: 0, max: 2 },
    })
    pools.push(pool)
    return new LockingPostgresService({
      __pg_connection__: pool,
      logger: {
        warn: (message: string) => warnings.push(message),
      } as unknown as Logger,
    })
  }

  async function held(): Promise<string[]> {
    const { rows } = await database.pool.query(
      "select id from shopkeeper_lock where expires_at is null or expires_at > now() order by id"
    )
    return rows.map(({ id }) => id)
  }

  describe("execute", () => {
    it("runs one job at a time for a key, across processes, and leaves nothing behind", async () => {
      let inside = 0
      let most = 0
      let done = 0
      const job = async () => {
        most = Math.max(most, ++inside)
        await pools[0].raw("select 1")
        inside--
        done++
      }
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? here : there).execute("one", job)
        )
      )
      expect({ most, done, held: await held() }).toEqual({
        most: 1,
        done: 20,
        held: [],
      })
    })

    it("keeps no connection while jobs hold locks or wait for them", async () => {
      // Twelve jobs that each need a connection, on a pool of two.
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          here.execute([`key-${index}`, `key-${index + 1}`], async () => {
            await pools[0].raw("select 1")
            return index
          })
        )
      )
      expect(answers).toHaveLength(12)
    })

    it("does not let jobs block each other that want the same keys in different orders", async () => {
      const keys = ["a", "b", "c", "d"]
      let done = 0
      await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          (index % 2 ? here : there).execute(
            index % 4 < 2 ? keys : [...keys].reverse(),
            async () => {
              done++
            }
          )
        )
      )
      expect(done).toBe(16)
    })

    it("gives up after its timeout, names the key, and does not run the job", async () => {
      await there.acquire("taken", { ownerId: "somebody" })
      const job = jest.fn()
      await expect(
        here.execute(["free", "taken"], job, { timeout: 1 })
      ).rejects.toMatchObject({
        type: "not_allowed",
        message: "taken stayed busy for 1 s, try again",
      })
      expect(job).not.toHaveBeenCalled()
      expect(await held()).toEqual(["taken"])
    })

    it("gives the lock back when the job fails, with the job's own error", async () => {
      await expect(
        here.execute("one", () => Promise.reject(new Error("no")))
      ).rejects.toThrow("no")
      expect(await held()).toEqual([])
    })

    it("tells the job when its lock was lost, and does not report its work as done", async () => {
      const outcome = here.execute("one", async (signal) => {
        await database.pool.query("update shopkeeper_lock set holder = 'thief'")
        await waitFor(() => signal?.aborted, { what: "the signal" })
        return "done"
      })
      await expect(outcome).rejects.toMatchObject({
        message: "The lock on one was lost while the work under it went on",
      })
      expect(await held()).toEqual(["one"])
    })
  })

  describe("acquire and release", () => {
    it("refuses what another has, without an owner even to itself", async () => {
      await here.acquire("cart")
      const refusal = {
        type: "not_allowed",
        message: "cart is busy, try again",
      }
      await expect(here.acquire("cart")).rejects.toMatchObject(refusal)
      await expect(there.acquire("cart")).rejects.toMatchObject(refusal)
      expect(await there.release("cart")).toBe(false)
      expect(await here.release("cart")).toBe(true)
      expect(await here.release("cart")).toBe(false)
    })

    it("takes over what has expired, and the former holder cannot release it", async () => {
      await here.acquire("cart", { expire: 60 })
      await database.pool.query(
        "update shopkeeper_lock set expires_at = now() - interval '1 second'"
      )
      await there.acquire("cart", { expire: 60 })
      expect(await here.release("cart")).toBe(false)
      expect(await held()).toEqual(["cart"])
      expect(await there.release("cart")).toBe(true)
    })

    it("lets only one of many take over", async () => {
      await here.acquire("cart", { ownerId: "gone", expire: 60 })
      await database.pool.query(
        "update shopkeeper_lock set expires_at = now() - interval '1 second'"
      )
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, (_, index) =>
          (index % 2 ? here : there).acquire("cart", {
            ownerId: `owner-${index}`,
            expire: 60,
          })
        )
      )
      expect(
        outcomes.filter(({ status }) => status === "fulfilled")
      ).toHaveLength(1)
    })

    it("gives an owner's lock back to it from any process, and to nobody else", async () => {
      await here.acquire("import", { ownerId: "job-1", expire: 60 })
      await there.acquire("import", { ownerId: "job-1", expire: 120 })
      await expect(
        here.acquire("import", { ownerId: "job-2" })
      ).rejects.toMatchObject({ type: "not_allowed" })
      expect(await here.release("import", { ownerId: "job-2" })).toBe(false)
      expect(await here.release("import", { ownerId: "job-1" })).toBe(true)
    })

    it("takes several keys or none", async () => {
      await there.acquire("b", { ownerId: "somebody" })
      await expect(here.acquire(["a", "b", "c"])).rejects.toMatchObject({
        message: "b is busy, try again",
      })
      expect(await held()).toEqual(["b"])
    })

    it("asks for a short lease, whatever the time to live, so that a dead process does not block", async () => {
      await here.acquire("cart", { expire: 120 })
      const { rows } = await database.pool.query(
        `select extract(epoch from expires_at - now()) < 11 as short,
           extract(epoch from renew_until - now()) > 100 as renewable from shopkeeper_lock`
      )
      expect(rows).toEqual([{ short: true, renewable: true }])
      const expiry = async () => {
        const { rows: now } = await database.pool.query(
          "select expires_at::text as at from shopkeeper_lock"
        )
        return now[0].at
      }
      const first = await expiry()
      await waitFor(async () => (await expiry()) !== first, {
        what: "the lease to be renewed",
      })
    })
  })

  describe("the log", () => {
    it("stayed empty through all of this", () => {
      expect(warnings).toEqual([])
    })
  })
})
