import { randomUUID } from "node:crypto"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { LockTable } from "./lock-table"

/** Seconds that a lock outlives the process that holds it. */
export const LEASE = 10

/** Locks that live as long as this process says so. */
export class Lease {
  readonly holder = randomUUID()
  readonly keys = new Set<string>()
  private readonly controller = new AbortController()

  /** Aborted when somebody else has got one of the keys. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  lose(keys: string[]): void {
    this.controller.abort(
      new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The lock on ${keys.join(", ")} was lost while the work under it went on`
      )
    )
  }
}

/**
 * Renews the leases of this process, all in one statement. A lease is short, so
 * that the locks of a process that was killed are free again in seconds, however
 * long a time to live its work had asked for.
 */
export class LeaseKeeper {
  private readonly leases = new Set<Lease>()
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly table: LockTable,
    private readonly logger: Logger
  ) {}

  keep(lease: Lease): void {
    this.leases.add(lease)
    this.schedule()
  }

  drop(lease: Lease): void {
    this.leases.delete(lease)
    if (!this.leases.size) {
      clearTimeout(this.timer)
      this.timer = undefined
    }
  }

  private schedule(): void {
    // Three renewals may fail before a lease runs out.
    this.timer ??= setTimeout(() => this.renew(), (LEASE * 1000) / 4).unref()
  }

  private async renew(): Promise<void> {
    const asked = [...this.leases].map((lease) => ({
      lease,
      keys: [...lease.keys],
    }))
    try {
      const rows = await this.table.renew(
        asked.map(({ lease }) => lease.holder),
        LEASE
      )
      const held = new Set(rows.map(({ id, holder }) => `${holder} ${id}`))
      for (const { lease, keys } of asked) {
        const lost = keys.filter(
          (key) => lease.keys.has(key) && !held.has(`${lease.holder} ${key}`)
        )
        if (lost.length && this.leases.has(lease)) {
          this.drop(lease)
          lease.lose(lost)
        }
      }
    } catch (error) {
      this.logger.warn(`Locks could not be renewed: ${String(error)}`)
    }
    this.timer = undefined
    if (this.leases.size) {
      this.schedule()
    }
  }
}
