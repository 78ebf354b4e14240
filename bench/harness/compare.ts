import type { BenchContext, Contestant, Row } from "./types"

/** The measuring of one pair of contestants. */
export function comparing(
  shop: Contestant,
  stock: Contestant
): BenchContext["compare"] {
  return async (what, rounds, measure) => {
    await measure(shop)
    await measure(stock)
    const times: Record<Contestant["name"], number[]> = { shop: [], stock: [] }
    for (let round = 0; round < rounds; round++) {
      const pair = round % 2 ? [shop, stock] : [stock, shop]
      for (const contestant of pair) {
        times[contestant.name].push(await measure(contestant))
      }
    }
    const row: Row = {
      what,
      ratios: times.shop.map((time, round) => time / times.stock[round]),
      shop: median(times.shop),
      stock: median(times.stock),
    }
    process.stderr.write(`  ${describeRow(row).join("  ")}\n`)
    return row
  }
}

/** The milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The cells of a row: what, ratio, spread, both times. */
export function describeRow({ what, ratios, shop, stock }: Row): string[] {
  const ratio = (value: number) => `${value.toFixed(2)}×`
  const ms = (value: number) =>
    `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
  return [
    what,
    ratio(median(ratios)),
    `${ratio(Math.min(...ratios))} – ${ratio(Math.max(...ratios))}`,
    ms(shop),
    ms(stock),
  ]
}
