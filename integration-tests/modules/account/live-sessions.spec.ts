import {
  BELIEVE_MS,
  LiveSessions,
  type SessionSource,
} from "../../../src/modules/account/live/live-sessions"

/** A table of sessions in memory, which counts how often it is asked. */
function createSource() {
  const live = new Map<string, number>()
  const ended: string[] = []
  const asked = { rows: 0, ends: 0 }
  const source: SessionSource = {
    see: async (id, extendSeconds) => {
      asked.rows++
      const seconds = live.get(id)
      return seconds === undefined
        ? undefined
        : Math.max(seconds, extendSeconds)
    },
    endedSince: async (watermark) => {
      asked.ends++
      const since = Number(watermark ?? 0)
      return { ids: ended.slice(since), watermark: String(ended.length) }
    },
  }
  const endElsewhere = (id: string) => {
    live.delete(id)
    ended.push(id)
  }
  return { live, asked, source, endElsewhere }
}

let clock: number
const now = () => clock
beforeEach(() => {
  clock = 0
})

it("reads a session once a minute and asks for ended ones once a second", async () => {
  const { live, asked, source } = createSource()
  live.set("a", 3600)
  const sessions = new LiveSessions(source, 100, now)
  for (clock = 0; clock < BELIEVE_MS; clock += 10) {
    expect(await sessions.isLive("a")).toBe(true)
  }
  expect(asked.rows).toBe(1)
  expect(asked.ends).toBeLessThanOrEqual(BELIEVE_MS / 400)
  expect(await sessions.isLive("a")).toBe(true)
  expect(asked.rows).toBe(2)
})

it("learns within a second what ended elsewhere", async () => {
  const { live, source, endElsewhere } = createSource()
  live.set("a", 3600)
  const sessions = new LiveSessions(source, 100, now)
  expect(await sessions.isLive("a")).toBe(true)
  clock = 500
  expect(await sessions.isLive("a")).toBe(true)
  endElsewhere("a")
  clock = 1500
  expect(await sessions.isLive("a")).toBe(false)
})

it("learns it after a rest, too", async () => {
  const { live, source, endElsewhere } = createSource()
  live.set("a", 3600)
  const sessions = new LiveSessions(source, 100, now)
  expect(await sessions.isLive("a")).toBe(true)
  endElsewhere("a")
  clock = BELIEVE_MS - 1
  expect(await sessions.isLive("a")).toBe(false)
})

it("what ends here is dead here at once, also while its row is being read", async () => {
  const { live, source } = createSource()
  live.set("a", 3600)
  const sessions = new LiveSessions(source, 100, now)
  const asked = sessions.isLive("a")
  sessions.forget(["a"])
  expect(await asked).toBe(false)
  expect(await sessions.isLive("a")).toBe(false)
})

it("many requests at once read a row once", async () => {
  const { live, asked, source } = createSource()
  live.set("a", 3600)
  const sessions = new LiveSessions(source, 100, now)
  await Promise.all(Array.from({ length: 50 }, () => sessions.isLive("a")))
  expect(asked).toEqual({ rows: 1, ends: 0 })
})

it("an unknown one is looked for once", async () => {
  const { asked, source } = createSource()
  const sessions = new LiveSessions(source, 100, now)
  expect(sessions.isKnown("nobody")).toBe(false)
  expect(await sessions.isLive("nobody")).toBe(false)
  expect(await sessions.isLive("nobody")).toBe(false)
  expect(sessions.isKnown("nobody")).toBe(true)
  expect(asked.rows).toBe(1)
})

it("one that has come to its end is looked at again: somebody may have lengthened it", async () => {
  const { live, source } = createSource()
  live.set("a", 10)
  const sessions = new LiveSessions(source, 100, now)
  expect(await sessions.isLive("a")).toBe(true)
  clock = 11_000
  live.set("a", 20)
  expect(await sessions.isLive("a")).toBe(true)
  clock = 32_000
  live.delete("a")
  expect(await sessions.isLive("a")).toBe(false)
})

it("keeps no more than it may", async () => {
  const { live, asked, source } = createSource()
  const sessions = new LiveSessions(source, 2, now)
  for (const id of ["a", "b", "c"]) {
    live.set(id, 3600)
    await sessions.isLive(id)
  }
  expect(sessions.isKnown("a")).toBe(false)
  expect(sessions.isKnown("b")).toBe(true)
  expect(asked.rows).toBe(3)
})

it("a database that does not answer is no permission", async () => {
  const { live, source } = createSource()
  live.set("a", 3600)
  let fails = false
  const sessions = new LiveSessions(
    {
      ...source,
      endedSince: async (watermark) => {
        if (fails) {
          throw new Error("no connection")
        }
        return source.endedSince(watermark)
      },
    },
    100,
    now
  )
  expect(await sessions.isLive("a")).toBe(true)
  fails = true
  clock = 5000
  await expect(sessions.isLive("a")).rejects.toThrow("no connection")
  fails = false
  expect(await sessions.isLive("a")).toBe(true)
})
