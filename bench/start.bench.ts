import { timed } from "./harness/compare"
import type { BenchContext, Contestant, Row } from "./harness/types"

export const title = "Starting"

/** From starting the process to the first 200 of /health. */
export default async function start(context: BenchContext): Promise<Row[]> {
  const cold = async (contestant: Contestant) => {
    const shop = await contestant.boot()
    await shop.kill()
    const time = await timed(() => shop.start())
    await shop.close()
    return time
  }
  const [shop, stock] = [await context.shop.boot(), await context.stock.boot()]
  return [
    await context.compare("on a database not served before", 3, cold),
    await context.compare("again on the same database", 3, async ({ name }) => {
      const server = name === "shop" ? shop : stock
      await server.stop()
      return timed(() => server.start())
    }),
  ]
}
