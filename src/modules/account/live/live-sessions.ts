/** Where the truth about sessions is. */
export type SessionSource = {
  /**
   * Notes that a session was used, and lengthens its life when asked to.
   *
   * @param extendSeconds how long it must last from now at least; 0 leaves it
   * @returns seconds that it has left, undefined when it is over or was never there
   */
  see: (id: string, extendSeconds: number) => Promise<number | undefined>
  /** Ids that ended since a time that an earlier answer gave; with none, those of the last minutes. */
  endedSince: (
    watermark: string | undefined
  ) => Promise<{ ids: string[]; watermark: string }>
}

/** How long a process goes without asking which sessions others have ended; at most a second, so that nobody waits longer. */
const ASK_AFTER_MS = 400
const MUST_ASK_AFTER_MS = 900
/** How long the state of a session is believed without reading its row again: how often `last_seen_at` is written, too. */
export const BELIEVE_MS = 60_000

type Known = { readAgainAt: number; expiresAt: number }

/**
 * The sessions that this process has seen lately, so that most requests need no
 * database. What ends here is dead here at once. What ends elsewhere is learnt by
 * asking the database which sessions ended; the question is asked when requests
 * come, at most a second after the last time, in the background while there is
 * time, and its answer serves every session.
 */
export class LiveSessions {
  private readonly live = new Map<string, Known>()
  /** Ended or unknown ones: an ended session stays so for good. */
  private readonly dead = new Set<string>()
  private readonly reading = new Map<string, Promise<boolean>>()
  private askedAt = Number.NEGATIVE_INFINITY
  private watermark: string | undefined
  private asking: Promise<void> | undefined

  constructor(
    private readonly source: SessionSource,
    private readonly limit: number,
    private readonly now: () => number = () => performance.now()
  ) {}

  /** Whether `isLive` will have to read the session's row. */
  isKnown(id: string): boolean {
    return this.dead.has(id) || this.live.has(id)
  }

  /** Whether what belongs to this session may still be used. */
  async isLive(id: string, extendSeconds = 0): Promise<boolean> {
    if (this.dead.has(id)) {
      return false
    }
    const known = this.live.get(id)
    const now = this.now()
    if (!known || now >= known.readAgainAt || now >= known.expiresAt) {
      return this.read(id, extendSeconds)
    }
    await this.catchUp(now)
    return !this.dead.has(id)
  }

  /** Sessions that have ended, here or elsewhere. */
  forget(ids: string[]): void {
    for (const id of ids) {
      this.live.delete(id)
      this.dead.delete(id)
      this.dead.add(id)
    }
    dropOldest(this.dead, this.limit)
  }

  /** One look at a row serves every request that needs it. */
  private read(id: string, extendSeconds: number): Promise<boolean> {
    const underWay = this.reading.get(id)
    if (underWay) {
      return underWay
    }
    const reading = this.readRow(id, extendSeconds).finally(() =>
      this.reading.delete(id)
    )
    this.reading.set(id, reading)
    return reading
  }

  private async readRow(id: string, extendSeconds: number): Promise<boolean> {
    const startedAt = this.now()
    const secondsLeft = await this.source.see(id, extendSeconds)
    if (secondsLeft === undefined) {
      this.forget([id])
      return false
    }
    if (this.dead.has(id)) {
      // Ended here while the row was being read.
      return false
    }
    this.live.delete(id)
    this.live.set(id, {
      readAgainAt: startedAt + BELIEVE_MS,
      expiresAt: startedAt + secondsLeft * 1000,
    })
    dropOldest(this.live, this.limit)
    return true
  }

  private async catchUp(now: number): Promise<void> {
    if (now - this.askedAt > ASK_AFTER_MS && !this.asking) {
      this.asking = this.ask().finally(() => {
        this.asking = undefined
      })
      // Whoever has to know awaits the next one, and hears why there was no answer.
      this.asking.catch(() => undefined)
    }
    while (now - this.askedAt > MUST_ASK_AFTER_MS) {
      this.asking ??= this.ask().finally(() => {
        this.asking = undefined
      })
      await this.asking
    }
  }

  private async ask(): Promise<void> {
    const startedAt = this.now()
    const { ids, watermark } = await this.source.endedSince(this.watermark)
    this.forget(ids)
    this.watermark = watermark
    this.askedAt = startedAt
  }
}

/** Maps and sets keep the order of insertion. */
function dropOldest(
  kept: Map<string, unknown> | Set<string>,
  limit: number
): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= limit) {
      return
    }
    kept.delete(oldest)
  }
}
