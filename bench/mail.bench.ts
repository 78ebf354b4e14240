import { fork } from "node:child_process"
import path from "node:path"
import { median, timed } from "./harness/compare"
import type { Row } from "./harness/types"
import { bareLoop } from "./mail/bare-loop"
import { makeOutbox } from "./mail/outbox"

export const title = "Sending mail"

const COUNT = 20_000
const FIRST = 1000
const ROUNDS = 3
const MAX_GROWTH_MB = 100

/**
 * A broadcast through the outbox against SendGrid's SDK in a bare loop. Fails when
 * it needs more calls, or more memory, than it may.
 */
export default async function bench(): Promise<Row[]> {
  const sendgrid = await startSendgrid()
  const outbox = await makeOutbox(sendgrid)
  try {
    // Memory first, while nothing else has run in this process.
    await outbox.queue(FIRST + COUNT)
    await outbox.drain(FIRST)
    const before = memoryMb()
    await outbox.drain()
    const growth = memoryMb() - before
    check(growth < MAX_GROWTH_MB, `the memory grew by ${growth} MB`)
    await bareLoop(sendgrid, FIRST, outbox.html)
    process.stderr.write(
      `  memory from ${FIRST} to ${COUNT} mails: +${growth} MB\n`
    )
    const rows: Row[] = []
    for (const latencyMs of [100, 0]) {
      rows.push(await compare(latencyMs, sendgrid, outbox))
    }
    return rows
  } finally {
    await outbox.close()
    sendgrid.stop()
  }
}

/** @param latencyMs what a call of a provider takes over a network, at least */
async function compare(
  latencyMs: number,
  sendgrid: Sendgrid,
  outbox: Outbox
): Promise<Row> {
  const times: { shop: number[]; stock: number[] } = { shop: [], stock: [] }
  for (let round = 0; round < ROUNDS; round++) {
    await outbox.queue(COUNT)
    await sendgrid.calls(latencyMs)
    times.stock.push(await timed(() => bareLoop(sendgrid, COUNT, outbox.html)))
    await sendgrid.calls(latencyMs)
    times.shop.push(await timed(() => outbox.drain()))
    const calls = (await sendgrid.calls(latencyMs)).length
    check(
      calls <= Math.ceil((COUNT / 1000) * 1.01),
      `${calls} calls for ${COUNT} mails`
    )
  }
  return {
    what: `a broadcast to ${COUNT} people, beside SendGrid's SDK in a bare loop (${latencyMs} ms a call)`,
    ratios: times.shop.map((time, round) => time / times.stock[round]),
    shop: median(times.shop),
    stock: median(times.stock),
  }
}

type Sendgrid = Awaited<ReturnType<typeof startSendgrid>>
type Outbox = Awaited<ReturnType<typeof makeOutbox>>

async function startSendgrid() {
  const child = fork(path.join(__dirname, "mail/sendgrid-process.ts"), {
    execArgv: ["--require", "ts-node/register/transpile-only"],
    cwd: path.resolve(__dirname, ".."),
  })
  const next = <T>() =>
    new Promise<T>((resolve) =>
      child.once("message", (message) => resolve(message as T))
    )
  const { url, apiKey } = await next<{ url: string; apiKey: string }>()
  return {
    url,
    apiKey,
    /** Recipients of each call since the last question; from now on a call takes so long. */
    calls: async (latencyMs: number) => {
      const answer = next<{ calls: number[] }>()
      child.send({ latencyMs })
      return (await answer).calls
    },
    stop: () => child.kill(),
  }
}

function memoryMb(): number {
  globalThis.gc?.()
  return Math.round(process.memoryUsage().rss / 1024 / 1024)
}

function check(holds: boolean, fault: string): void {
  if (!holds) {
    throw new Error(`bench mail: ${fault}`)
  }
}

if (require.main === module) {
  bench().then(
    (rows) => {
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
      process.exit(0)
    },
    (error: Error) => {
      process.stderr.write(`${error.stack}\n`)
      process.exit(1)
    }
  )
}
