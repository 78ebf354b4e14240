import type { Context } from "@medusajs/framework/types"
import {
  formatNumber,
  seriesOf,
  yearIn,
} from "../../../utils/invoice/document-number"
import { sql } from "./sql"

/** A number that is taken with the transaction, and given back with it. */
export type TakenNumber = {
  number: string
  series: string
  year: number
  sequence: number
  issued_at: Date
}

type Options = {
  pattern: string
  timeZone: string
  /** Asked when the counter is locked; true leaves the number untaken. */
  unless?: () => Promise<boolean>
}

/**
 * Takes the next number of a series. The counter's row is locked until the
 * transaction ends: whoever rolls back leaves no gap, and who waits gets the next.
 * The time is taken under the lock too, so later numbers are never dated earlier.
 */
export async function takeNumber(
  context: Context,
  { pattern, timeZone, unless }: Options
): Promise<TakenNumber | null> {
  let year = yearIn(timeZone, await clock(context))
  for (;;) {
    const series = seriesOf(pattern, year)
    const last = await lockCounter(context, `${series.series}:${series.year}`)
    const issuedAt = await clock(context)
    // Waiting over New Year's Eve: the number of the old year stays untaken.
    if (yearIn(timeZone, issuedAt) !== year) {
      year = yearIn(timeZone, issuedAt)
      continue
    }
    if (await unless?.()) {
      return null
    }
    const sequence = last + 1
    await sql(
      context,
      `update shop_invoice_counter set last = ?, updated_at = now() where id = ?`,
      [sequence, `${series.series}:${series.year}`]
    )
    return {
      ...series,
      sequence,
      number: formatNumber(pattern, { year, sequence }),
      issued_at: issuedAt,
    }
  }
}

async function lockCounter(context: Context, id: string): Promise<number> {
  await sql(
    context,
    `insert into shop_invoice_counter (id, last) values (?, 0) on conflict (id) do nothing`,
    [id]
  )
  const [{ last }] = await sql<{ last: number }>(
    context,
    `select last from shop_invoice_counter where id = ? for update`,
    [id]
  )
  return last
}

async function clock(context: Context): Promise<Date> {
  // To the millisecond: that is what a Date can give back.
  const [{ at }] = await sql<{ at: Date | string }>(
    context,
    `select date_trunc('milliseconds', clock_timestamp()) as at`
  )
  return new Date(at)
}
