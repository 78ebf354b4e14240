import { createHash } from "node:crypto"
import type { INotificationModuleService } from "@medusajs/framework/types"
import type { MailOutcomes } from "../data/outcomes"

const GATHER_MS = 1000
const AT_ONCE = 500

/**
 * Tells the admins of failures in their feed, many in one entry. What was not
 * told yet is in the database, so a restart forgets none.
 */
export class FailureReporter {
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly outcomes: MailOutcomes,
    private readonly notifications: () => INotificationModuleService,
    private readonly onError: (error: Error) => void
  ) {}

  /** Reports soon; calls in between are one. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.report().catch(this.onError)
    }, GATHER_MS)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  async report(): Promise<void> {
    const failures = await this.outcomes.unreportedFailures(AT_ONCE)
    if (!failures.length) {
      return
    }
    const ids = failures.map(({ id }) => id)
    const templates = [...new Set(failures.map(({ template }) => template))]
    await this.notifications().createNotifications({
      channel: "feed",
      to: "",
      template: "admin-ui",
      idempotency_key: `mail-failed:${createHash("sha256").update(ids.join()).digest("hex")}`,
      data: {
        title:
          ids.length === 1
            ? "An email could not be sent"
            : `${ids.length} emails could not be sent`,
        description: `${templates.join(", ")}. The Mail page says why and can send again.`,
      },
    })
    await this.outcomes.markReported(ids)
    if (ids.length === AT_ONCE) {
      this.soon()
    }
  }
}
