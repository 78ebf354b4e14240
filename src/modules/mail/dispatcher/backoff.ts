/**
 * Seconds until the next try, up to a fifth earlier or later so that what failed
 * together does not come back together.
 *
 * @param schedule seconds after the first, second … failure; the last one repeats
 * @param attempts how often it was tried
 * @param asked seconds that the other side asked to wait
 */
export function backoffSeconds(
  schedule: number[],
  attempts: number,
  asked = 0,
  random: () => number = Math.random
): number {
  const base = schedule[Math.min(Math.max(attempts, 1), schedule.length) - 1]
  const jittered = base * (0.8 + 0.4 * random())
  return asked > jittered ? asked * (1 + 0.1 * random()) : jittered
}

/** Reads `Retry-After` (seconds or a date), else the reset time that SendGrid sends with 429. */
export function retryAfterSeconds(
  headers: Record<string, unknown> = {},
  now = Date.now()
): number | undefined {
  const value = headers["retry-after"]
  if (typeof value === "string" || typeof value === "number") {
    const seconds = Number(value)
    const wait = Number.isFinite(seconds)
      ? seconds
      : (Date.parse(String(value)) - now) / 1000
    return wait > 0 ? wait : undefined
  }
  const reset = Number(headers["x-ratelimit-reset"])
  const wait = reset - now / 1000
  return wait > 0 && wait < 3600 ? wait : undefined
}
