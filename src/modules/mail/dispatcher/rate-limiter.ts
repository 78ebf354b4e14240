/** Lets through so many a second, in bursts of at most one second's worth. */
export class RateLimiter {
  private tokens: number
  private last: number

  /** @param rate a second; 0 lets everything through */
  constructor(
    private readonly rate: number,
    private readonly now: () => number = Date.now
  ) {
    this.tokens = Math.max(rate, 1)
    this.last = now()
  }

  /** How many of `wanted` may go now; what it answers is taken. */
  take(wanted: number): number {
    if (this.rate === 0) {
      return wanted
    }
    const now = this.now()
    const burst = Math.max(this.rate, 1)
    this.tokens = Math.min(
      burst,
      this.tokens + ((now - this.last) / 1000) * this.rate
    )
    this.last = now
    const taken = Math.min(wanted, Math.floor(this.tokens))
    this.tokens -= taken
    return taken
  }

  /** Gives back what was not used. */
  giveBack(count: number): void {
    this.tokens += count
  }

  /** Milliseconds until the next one may go. */
  wait(): number {
    return this.rate === 0
      ? 0
      : Math.ceil(((1 - this.tokens) / this.rate) * 1000)
  }
}
