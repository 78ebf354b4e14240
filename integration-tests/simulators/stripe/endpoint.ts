import http from "node:http"
import type { AddressInfo } from "node:net"

export type ReceivedWebhook = { payload: string; signature: string }

/** A webhook endpoint of a test: keeps what it is sent, answers as it is told. */
export async function startEndpoint(): Promise<{
  url: string
  received: ReceivedWebhook[]
  answers: number[]
  close: () => Promise<void>
}> {
  const received: ReceivedWebhook[] = []
  /** The statuses of the next answers; 200 when there is none left. */
  const answers: number[] = []
  const server = http.createServer((request, response) => {
    let payload = ""
    request.on("data", (chunk: Buffer) => {
      payload += chunk.toString()
    })
    request.on("end", () => {
      received.push({
        payload,
        signature: String(request.headers["stripe-signature"]),
      })
      response.writeHead(answers.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
