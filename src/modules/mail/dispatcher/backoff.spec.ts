import { backoffSeconds, retryAfterSeconds } from "./backoff"
import { RateLimiter } from "./rate-limiter"

const SCHEDULE = [10, 30, 120, 600, 1800, 3600]

describe("backoffSeconds", () => {
  it("follows the schedule, the last one again and again", () => {
    const middle = () => 0.5
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempts) =>
      backoffSeconds(SCHEDULE, attempts, 0, middle)
    )
    expect(waits).toEqual([10, 30, 120, 600, 1800, 3600, 3600, 3600])
  })

  it("strays by a fifth at most", () => {
    expect(backoffSeconds(SCHEDULE, 1, 0, () => 0)).toBe(8)
    expect(backoffSeconds(SCHEDULE, 1, 0, () => 1)).toBeCloseTo(12)
  })

  it("never comes back before it was asked to", () => {
    for (const random of [0, 0.5, 1]) {
      expect(
        backoffSeconds(SCHEDULE, 1, 60, () => random)
      ).toBeGreaterThanOrEqual(60)
    }
    expect(backoffSeconds(SCHEDULE, 3, 1, () => 0)).toBe(96)
  })
})

describe("retryAfterSeconds", () => {
  const now = Date.parse("2026-01-01T00:00:00Z")

  it("reads seconds and dates, and SendGrid's reset time", () => {
    expect(retryAfterSeconds({ "retry-after": "7" }, now)).toBe(7)
    expect(
      retryAfterSeconds({ "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT" }, now)
    ).toBe(60)
    expect(
      retryAfterSeconds({ "x-ratelimit-reset": String(now / 1000 + 30) }, now)
    ).toBe(30)
  })

  it("ignores the past and nonsense", () => {
    expect(retryAfterSeconds({}, now)).toBeUndefined()
    expect(retryAfterSeconds({ "retry-after": "soon" }, now)).toBeUndefined()
    expect(retryAfterSeconds({ "retry-after": "-3" }, now)).toBeUndefined()
  })
})

describe("RateLimiter", () => {
  it("lets through so many a second", () => {
    let now = 0
    const limiter = new RateLimiter(10, () => now)
    expect(limiter.take(25)).toBe(10)
    expect(limiter.take(1)).toBe(0)
    expect(limiter.wait()).toBe(100)
    now = 500
    expect(limiter.take(25)).toBe(5)
    limiter.giveBack(2)
    expect(limiter.take(25)).toBe(2)
  })

  it("is no limit at 0", () => {
    expect(new RateLimiter(0).take(5000)).toBe(5000)
    expect(new RateLimiter(0).wait()).toBe(0)
  })
})
