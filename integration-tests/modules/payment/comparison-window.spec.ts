import { comparisonWindow } from "../../../src/utils/payment/comparison-window"

const now = new Date("2026-03-14T12:00:00Z")
const options = {
  sessionData: [],
  settleAfterMinutes: 5,
  recentHours: 24,
  deepDays: 14,
  eventDays: 60,
}
const fresh = {
  id: "pp_stripe_stripe",
  compared_until: null,
  window_from: null,
  window_to: null,
  cursor: null,
  deep_at: null,
  unreachable_since: null,
}
const at = (text: string) => new Date(text)

describe("which payments a run looks at", () => {
  it("begins far back", () => {
    expect(comparisonWindow(fresh, options, now)).toEqual({
      from: at("2026-02-28T12:00:00Z"),
      to: now,
      after: null,
      isDeep: true,
    })
  })

  it("is the last hours when the last days were looked at today", () => {
    const row = {
      ...fresh,
      deep_at: at("2026-03-14T01:00:00Z"),
      compared_until: at("2026-03-14T11:55:00Z"),
    }
    expect(comparisonWindow(row, options, now)).toEqual({
      from: at("2026-03-13T12:00:00Z"),
      to: now,
      after: null,
      isDeep: false,
    })
  })

  it("reaches to the last whole run, however long ago", () => {
    const row = {
      ...fresh,
      deep_at: at("2026-03-14T01:00:00Z"),
      compared_until: at("2026-03-10T11:00:00Z"),
    }
    expect(comparisonWindow(row, options, now).from).toEqual(
      at("2026-03-10T10:00:00Z")
    )
  })

  it("goes on where a run was cut off", () => {
    const row = {
      ...fresh,
      window_from: at("2026-03-13T11:00:00Z"),
      window_to: at("2026-03-14T11:00:00Z"),
      cursor: "pi_100",
    }
    expect(comparisonWindow(row, options, now)).toEqual({
      from: row.window_from,
      to: row.window_to,
      after: "pi_100",
      isDeep: false,
    })
  })
})
