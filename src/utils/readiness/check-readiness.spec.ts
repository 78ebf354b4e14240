import net from "node:net"
import type { MedusaContainer } from "@medusajs/framework/types"
import { checkReadiness } from "./check-readiness"
import { disconnectRedis, ping } from "./check-redis"
import { NotReady } from "./not-ready"

const container = {} as MedusaContainer

describe("readiness", () => {
  it("is there when every part says so; parts that are not used are not named", async () => {
    expect(
      await checkReadiness(container, {
        database: async () => undefined,
        redis: async () => "not used",
      })
    ).toEqual({ status: "ready", checks: { database: "ok" } })
  })

  it("names what is wrong in the words of the part, and keeps other errors to itself", async () => {
    expect(
      await checkReadiness(container, {
        database: async () => undefined,
        migrations: async () => {
          throw new NotReady("2 migrations have not run")
        },
        redis: async () => {
          throw new TypeError("connect ECONNREFUSED redis://user:secret@host")
        },
      })
    ).toEqual({
      status: "not_ready",
      checks: {
        database: "ok",
        migrations: "2 migrations have not run",
        redis: "The check failed",
      },
    })
  })

  it("does not wait for a part that does not answer", async () => {
    const { status, checks } = await checkReadiness(
      container,
      { database: () => new Promise(() => undefined) },
      10
    )
    expect(status).toBe("not_ready")
    expect(checks.database).toBe("No answer within 0.01 s")
  })
})

describe("the check of Redis", () => {
  let server: net.Server
  const sockets = new Set<net.Socket>()

  beforeAll(async () => {
    server = net.createServer((socket) => {
      sockets.add(socket)
      socket.on("data", (chunk) => {
        const commands = chunk.toString().match(/^\*/gm)?.length ?? 0
        socket.write("+PONG\r\n".repeat(commands))
      })
    })
    await new Promise<void>((listening) => {
      server.listen(0, "127.0.0.1", listening)
    })
  })

  afterAll(() => disconnectRedis())

  it("passes while Redis answers and fails when it has gone", async () => {
    const { port } = server.address() as net.AddressInfo
    const url = `redis://127.0.0.1:${port}`
    await expect(ping(url)).resolves.toBeUndefined()

    sockets.forEach((socket) => socket.destroy())
    await new Promise((closed) => server.close(closed))
    await expect(ping(url)).rejects.toThrow(
      new NotReady("Redis does not answer")
    )
  })
})
