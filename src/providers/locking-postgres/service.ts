import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ILockingProvider, Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { LEASE, Lease, LeaseKeeper } from "./lease-keeper"
import { LockTable } from "./lock-table"
import { Turnstile } from "./turnstile"

type InjectedDependencies = {
  __pg_connection__: Knex
  logger: Logger
}

/** Seconds that work waits for its locks unless it says otherwise. Waiting is cheap here, refusing a sale is not. */
const PATIENCE = 20
const SHORTEST_WAIT = 10
const LONGEST_WAIT = 100

/**
 * Locks as rows in PostgreSQL, for a shop of one or many processes.
 *
 * No connection is kept while a lock is waited for or held. A lock without an
 * owner belongs to the process that took it and is free seconds after that
 * process is gone; a lock with an owner lives until it expires or is released.
 */
export default class LockingPostgresService implements ILockingProvider {
  static identifier = "locking-shopkeeper"

  private readonly table: LockTable
  private readonly keeper: LeaseKeeper
  private readonly turnstile = new Turnstile()
  private readonly ownerless = new Map<string, Lease>()
  private readonly logger: Logger

  constructor({ __pg_connection__, logger }: InjectedDependencies) {
    this.logger = logger
    this.table = new LockTable(__pg_connection__)
    this.keeper = new LeaseKeeper(this.table, logger)
  }

  async execute<T>(
    keys: string | string[],
    job: (signal?: AbortSignal) => Promise<T>,
    args?: { timeout?: number }
  ): Promise<T> {
    const timeout = Math.max(Number(args?.timeout ?? PATIENCE) || 1, 1)
    const deadline = Date.now() + timeout * 1000
    // One order for everybody: two that want the same keys cannot block each other.
    const ordered = sorted(keys)
    const entered: string[] = []
    const lease = new Lease()
    try {
      for (const key of ordered) {
        if (!(await this.turnstile.enter(key, deadline))) {
          throw busy(key, timeout)
        }
        entered.push(key)
      }
      this.keeper.keep(lease)
      await this.wait(ordered, lease, deadline, timeout)
      const result = await job(lease.signal)
      lease.signal.throwIfAborted()
      return result
    } finally {
      this.keeper.drop(lease)
      await this.giveBack(lease)
      entered.forEach((key) => this.turnstile.leave(key))
    }
  }

  async acquire(
    keys: string | string[],
    args?: { ownerId?: string | null; expire?: number }
  ): Promise<void> {
    const wanted = sorted(keys)
    const ownerId = args?.ownerId ?? undefined
    const expire = args?.expire ? Number(args.expire) : undefined
    const lease = new Lease()
    const before = ownerId ? await this.table.ownedBy(wanted, ownerId) : []
    const taken = await this.table.take(wanted, {
      holder: lease.holder,
      ownerId,
      expiresIn: ownerId ? expire : Math.min(LEASE, expire ?? LEASE),
      renewFor: ownerId ? undefined : expire,
    })
    const refused = wanted.find((key) => !taken.includes(key))
    if (refused !== undefined) {
      const newlyTaken = taken.filter((key) => !before.includes(key))
      if (newlyTaken.length) {
        await this.table.releaseHeld(newlyTaken, lease.holder)
      }
      throw busy(refused)
    }
    if (!ownerId) {
      taken.forEach((key) => {
        lease.keys.add(key)
        this.forget(key)
        this.ownerless.set(key, lease)
      })
      this.keeper.keep(lease)
    }
  }

  async release(
    keys: string | string[],
    args?: { ownerId?: string | null }
  ): Promise<boolean> {
    const wanted = sorted(keys)
    const ownerId = args?.ownerId ?? undefined
    if (ownerId) {
      const released = await this.table.releaseOwned(wanted, ownerId)
      return released.length === wanted.length
    }
    let released = 0
    for (const key of wanted) {
      const lease = this.forget(key)
      if (lease) {
        released += await this.table.releaseHeld([key], lease.holder)
      }
    }
    return released === wanted.length
  }

  async releaseAll(args?: { ownerId?: string | null }): Promise<void> {
    const ownerId = args?.ownerId ?? undefined
    if (ownerId === undefined) {
      ;[...this.ownerless.keys()].forEach((key) => this.forget(key))
    }
    await this.table.clear(ownerId)
  }

  /** Takes all keys, asking again in growing intervals until the deadline. */
  private async wait(
    keys: string[],
    lease: Lease,
    deadline: number,
    timeout: number
  ): Promise<void> {
    let pause = SHORTEST_WAIT
    for (;;) {
      const missing = keys.filter((key) => !lease.keys.has(key))
      const taken = await this.table.take(missing, {
        holder: lease.holder,
        expiresIn: LEASE,
      })
      const refused = missing.find((key) => !taken.includes(key))
      // Only what sorts before the key that is waited for may be held meanwhile.
      const kept = taken.filter((key) => refused === undefined || key < refused)
      kept.forEach((key) => lease.keys.add(key))
      if (refused === undefined) {
        return
      }
      if (kept.length < taken.length) {
        await this.table.releaseHeld(
          taken.filter((key) => !kept.includes(key)),
          lease.holder
        )
      }
      if (Date.now() + pause > deadline) {
        throw busy(refused, timeout)
      }
      // Uneven, so that processes do not ask in step.
      await sleep(pause * (0.5 + Math.random() / 2))
      pause = Math.min(pause * 2, LONGEST_WAIT)
    }
  }

  /** Never throws: the work is done, and what cannot be given back runs out. */
  private async giveBack({ keys, holder }: Lease): Promise<void> {
    if (!keys.size) {
      return
    }
    try {
      await this.table.releaseHeld([...keys], holder)
    } catch (error) {
      this.logger.warn(`Locks could not be given back: ${String(error)}`)
    }
  }

  private forget(key: string): Lease | undefined {
    const lease = this.ownerless.get(key)
    if (lease) {
      this.ownerless.delete(key)
      lease.keys.delete(key)
      if (!lease.keys.size) {
        this.keeper.drop(lease)
      }
    }
    return lease
  }
}

function sorted(keys: string | string[]): string[] {
  return [...new Set([keys].flat())].sort()
}

function busy(key: string, seconds?: number): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    seconds
      ? `${key} stayed busy for ${seconds} s, try again`
      : `${key} is busy, try again`
  )
}
