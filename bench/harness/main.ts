import { readdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { createDatabase } from "../../integration-tests/helpers/database"
import { bootShop, type Shop } from "../../integration-tests/helpers/shop"
import { comparing, describeRow } from "./compare"
import type { Bench, Contestant, Row } from "./types"

const folder = path.resolve(__dirname, "..")
// `import()` would leave ts-node out of it.
const load = createRequire(__filename)
const booted = new Set<Shop>()
const { STOCK_DIRECTORY, STOCK_TEMPLATE } = process.env

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".bench.ts"))
    .filter((file) => !wanted.length || wanted.includes(file.split(".")[0]))
  if (!files.length) {
    throw new Error(`There is no benchmark called ${wanted.join(", ")}`)
  }
  const sections: string[] = []
  for (const file of files) {
    const bench: Bench = load(path.join(folder, file))
    process.stderr.write(`\n${bench.title}\n`)
    const shop = contestant("shop")
    const stock = contestant("stock", STOCK_DIRECTORY, STOCK_TEMPLATE)
    try {
      const rows = await bench.default({
        shop,
        stock,
        compare: comparing(shop, stock),
      })
      sections.push(`## ${bench.title}\n\n${table(rows)}`)
    } finally {
      await closeAll()
    }
  }
  const report = `${INTRODUCTION}\n${sections.join("\n")}`
  process.stdout.write(`\n${report}`)
  // A part of the table would read as if the rest did not exist.
  if (!wanted.length) {
    writeFileSync(path.join(folder, "results.md"), report)
  }
}

function contestant(
  name: Contestant["name"],
  directory?: string,
  template?: string
): Contestant {
  return {
    name,
    boot: async () => {
      const database = await createDatabase(template)
      const shop = await bootShop({ database, directory })
      const own: Shop = {
        ...shop,
        close: async () => {
          booted.delete(own)
          await shop.close()
          await database.drop()
        },
      }
      booted.add(own)
      return own
    },
  }
}

async function closeAll(): Promise<void> {
  for (const shop of booted) {
    await shop.close()
  }
}

function table(rows: Row[]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |\n`
  return [
    line(["what", "ratio", "lowest – highest", "this shop", "stock"]),
    line(["---", "--:", "--:", "--:", "--:"]),
    ...rows.map((row) => line(describeRow(row))),
  ].join("")
}

const INTRODUCTION = `# How fast, compared with a stock Medusa

Written by \`npm run bench\`. The ratio is this shop's time over that of a stock Medusa of the same version with the same data, both in
production mode on the same PostgreSQL (without fsync), measured in alternating rounds; the median of the rounds and their spread. Below
1.00× this shop is faster. The stock Medusa keeps its locks in memory, this shop in PostgreSQL. Machine: 2 cores, shared with other work, so the milliseconds say little and the spread is wide.
`

main().then(
  () => process.exit(0),
  async (error: Error) => {
    await closeAll()
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  }
)
