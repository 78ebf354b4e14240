import type { Shop } from "../../integration-tests/helpers/shop"

/** One of the two that are compared. */
export type Contestant = {
  name: "shop" | "stock"
  /** Starts a server of it on a fresh database; the harness closes it. */
  boot: () => Promise<Shop>
}

/** One line of the table. */
export type Row = {
  what: string
  /** This shop's time over the stock Medusa's, one for each round. */
  ratios: number[]
  /** Median milliseconds. */
  shop: number
  stock: number
}

export type BenchContext = {
  shop: Contestant
  stock: Contestant
  /**
   * Measures both in alternating rounds, the other one first each time, after
   * one round that does not count.
   *
   * @param measure does the work once and answers the milliseconds it took
   */
  compare: (
    what: string,
    rounds: number,
    measure: (contestant: Contestant) => Promise<number>
  ) => Promise<Row>
}

/** What a file `bench/<feature>.bench.ts` exports. */
export type Bench = {
  title: string
  default: (context: BenchContext) => Promise<Row[]>
}
