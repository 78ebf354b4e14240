import { randomUUID } from "node:crypto"
import type { MailOptions } from "../../../options/mail"
import { databaseMessage, type Sql } from "../data/knex"
import type { MailOutbox } from "../data/outbox"
import type { ClaimedMessage } from "../types"
import { RateLimiter } from "./rate-limiter"
import type { MailSender } from "./sender"
import { WakeListener } from "./wake-listener"

const STOP_WITHIN_MS = 10_000
const TROUBLE_PAUSE_MS = 1000

export type DispatcherDependencies = {
  sql: Sql
  outbox: MailOutbox
  /** Made for the name that this process signs its leases with. */
  sender: (owner: string) => MailSender
  options: MailOptions
  logger: { error(text: string): void }
}

/**
 * Takes due messages from the outbox and has them sent. Any number of processes
 * may do so at once: a message is leased to one of them before it is handed over,
 * and whoever dies loses the lease, never the message.
 */
export class MailDispatcher {
  readonly owner = randomUUID()
  private readonly sender: MailSender
  private readonly limiter: RateLimiter
  private readonly listener: WakeListener
  private readonly jobs = new Set<Promise<void>>()
  private singles = 0
  private batches = 0
  private stopping = false
  private woken = false
  private rouse: () => void = () => undefined
  private heartbeat: NodeJS.Timeout | undefined
  private loop: Promise<void> = Promise.resolve()

  constructor(private readonly deps: DispatcherDependencies) {
    this.sender = deps.sender(this.owner)
    this.limiter = new RateLimiter(deps.options.rate)
    this.listener = new WakeListener(deps.sql, () => this.wake())
  }

  start(): void {
    const { leaseSeconds } = this.deps.options
    this.heartbeat = setInterval(
      () => void this.renew(),
      (leaseSeconds * 1000) / 3
    )
    void this.listener.start()
    this.loop = this.run()
  }

  /** Looks at the outbox now. */
  wake(): void {
    this.woken = true
    this.rouse()
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopping = true
    this.wake()
    await this.loop
    await Promise.race([
      Promise.allSettled(this.jobs),
      new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref()),
    ])
    clearInterval(this.heartbeat)
    await this.listener.stop()
    await this.sender.close()
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false
      try {
        const taken = await this.take()
        if (!taken && !this.stopping) {
          await this.sleep(await this.idleMs())
        }
      } catch (error) {
        this.deps.logger.error(
          `[mail] The outbox cannot be read: ${databaseMessage(error)}`
        )
        await this.sleep(TROUBLE_PAUSE_MS)
      }
    }
  }

  /** Starts what there is room for; answers how many messages that is. */
  private async take(): Promise<number> {
    if (this.sender.pausedMs() > 0) {
      return 0
    }
    const { options, outbox } = this.deps
    const free = options.concurrency - this.singles
    const singles = await this.claim(free, (limit) =>
      outbox.claim(this.owner, options.leaseSeconds, limit)
    )
    singles.forEach((message) => this.startSingle(message))
    if (singles.length) {
      return singles.length
    }
    const size = this.sender.batchSize
    const room = size
      ? this.batches < options.bulkConcurrency
        ? size
        : 0
      : free
    const bulk = await this.claim(room, (limit) =>
      outbox.claimBatch(this.owner, options.leaseSeconds, limit)
    )
    if (bulk.length && size) {
      this.startBatch(bulk)
    } else {
      bulk.forEach((message) => this.startSingle(message))
    }
    return bulk.length
  }

  private async claim(
    room: number,
    from: (limit: number) => Promise<ClaimedMessage[]>
  ): Promise<ClaimedMessage[]> {
    const allowed = room > 0 ? this.limiter.take(room) : 0
    if (!allowed) {
      return []
    }
    const messages = await from(allowed)
    this.limiter.giveBack(allowed - messages.length)
    return messages
  }

  private startSingle(message: ClaimedMessage): void {
    this.singles++
    this.track(this.sender.sendOne(message), () => this.singles--)
  }

  private startBatch(messages: ClaimedMessage[]): void {
    this.batches++
    this.track(this.sender.sendMany(messages), () => this.batches--)
  }

  private track(sending: Promise<void>, done: () => void): void {
    const job = sending
      .catch((error: Error) =>
        this.deps.logger.error(`[mail] ${error.message}`)
      )
      .finally(() => {
        done()
        this.jobs.delete(job)
        this.wake()
      })
    this.jobs.add(job)
  }

  private async idleMs(): Promise<number> {
    const poll = this.deps.options.pollSeconds * 1000
    const paused = this.sender.pausedMs()
    if (paused > 0) {
      return Math.min(poll, paused)
    }
    const seconds = await this.deps.outbox.secondsToNext()
    if (seconds === undefined) {
      return poll
    }
    const full = this.singles >= this.deps.options.concurrency
    const soonest = full ? poll : Math.max(this.limiter.wait(), 10)
    return Math.min(poll, Math.max(seconds * 1000, soonest))
  }

  private async sleep(ms: number): Promise<void> {
    if (this.woken || this.stopping) {
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.rouse = () => undefined
  }

  private async renew(): Promise<void> {
    if (!this.jobs.size) {
      return
    }
    try {
      await this.deps.outbox.renew(this.owner, this.deps.options.leaseSeconds)
    } catch (error) {
      this.deps.logger.error(
        `[mail] The lease of messages under way cannot be renewed: ${databaseMessage(error)}`
      )
    }
  }
}
