import type { PaymentReconciliationRow } from "../../modules/payment/types"
import type { PaymentOptions } from "../../options/payment"

export type ComparisonWindow = {
  from: Date
  to: Date
  /** Where a run that was cut off goes on. */
  after: string | null
  /** Whether it is the day's look far back. */
  isDeep: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Which payments a run looks at: those of the last hours always, those of the last
 * days once a day, and everything since the last run that came to its end.
 */
export function comparisonWindow(
  row: PaymentReconciliationRow,
  { recentHours, deepDays }: PaymentOptions,
  now: Date
): ComparisonWindow {
  if (row.window_from && row.window_to) {
    return {
      from: row.window_from,
      to: row.window_to,
      after: row.cursor,
      isDeep:
        row.window_to.getTime() - row.window_from.getTime() >= deepDays * DAY,
    }
  }
  const time = now.getTime()
  const isDeep = !row.deep_at || time - row.deep_at.getTime() >= DAY
  const back = isDeep ? deepDays * DAY : recentHours * HOUR
  const sinceLast = row.compared_until?.getTime() ?? time
  return {
    from: new Date(Math.min(time - back, sinceLast - HOUR)),
    to: now,
    after: null,
    isDeep,
  }
}
