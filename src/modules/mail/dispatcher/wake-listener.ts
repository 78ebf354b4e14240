import { MAIL_WAKE_CHANNEL } from "../constants"
import type { RawConnection, Sql } from "../data/knex"

const RECONNECT_MS = 5000

/**
 * Hears of queued messages from any process of the shop. Without the connection
 * (a pooler may refuse to listen) the dispatcher still polls.
 */
export class WakeListener {
  private connection: RawConnection | undefined
  private timer: NodeJS.Timeout | undefined
  private stopped = false

  constructor(
    private readonly sql: Sql,
    private readonly onWake: () => void
  ) {}

  async start(): Promise<void> {
    try {
      const connection = await this.sql.client.acquireRawConnection()
      if (this.stopped) {
        await connection.end()
        return
      }
      this.connection = connection
      connection.on("notification", () => this.onWake())
      connection.on("error", () => this.reconnect(connection))
      connection.on("end", () => this.reconnect(connection))
      await connection.query(`listen ${MAIL_WAKE_CHANNEL}`)
      // What was queued while nobody listened.
      this.onWake()
    } catch {
      this.reconnect(this.connection)
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    const connection = this.connection
    this.connection = undefined
    await connection?.end().catch(() => undefined)
  }

  private reconnect(failed: RawConnection | undefined): void {
    if (this.stopped || (failed && failed !== this.connection)) {
      return
    }
    this.connection = undefined
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.start(), RECONNECT_MS)
    this.timer.unref()
  }
}
