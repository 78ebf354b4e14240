import type { MailOptions } from "../../../options/mail"
import { isMailAddress } from "../../../utils/mail-address"
import { SECRET_TEMPLATES } from "../content"
import type { MailBatches } from "../data/batches"
import { databaseMessage } from "../data/knex"
import type { MailOutcome, MailOutcomes } from "../data/outcomes"
import type { MailRecipients } from "../data/recipients"
import { MailTransportError, type MailTransport } from "../transports/types"
import type { ClaimedMessage, MailBatchDTO } from "../types"
import { backoffSeconds } from "./backoff"
import { MailCompositionError, type MailComposer } from "./composer"

const WRITE_AGAIN_MS = 1000

export type SenderDependencies = {
  outcomes: MailOutcomes
  recipients: MailRecipients
  batches: MailBatches
  composer: MailComposer
  transport: MailTransport
  options: MailOptions
  logger: { warn(text: string): void; error(text: string): void }
  /** Called when a message failed for good. */
  onFailure: () => void
}

/** Hands claimed messages to the transport and writes down how it went. */
export class MailSender {
  private pausedUntil = 0

  constructor(
    private readonly owner: string,
    private readonly deps: SenderDependencies
  ) {}

  /** Recipients that one call of the transport takes; undefined when it takes one at a time. */
  get batchSize(): number | undefined {
    const { transport } = this.deps
    return transport.sendBatch ? (transport.batchSize ?? 1000) : undefined
  }

  /** How long the other side asked everybody to wait. */
  pausedMs(): number {
    return Math.max(0, this.pausedUntil - Date.now())
  }

  async close(): Promise<void> {
    await this.deps.transport.close?.()
  }

  async sendOne(message: ClaimedMessage): Promise<void> {
    const [willing] = await this.dropRefused([message])
    if (!willing) {
      return
    }
    const { composer, transport, outcomes, batches } = this.deps
    try {
      const batch = message.batch_id
        ? await batches.get(message.batch_id)
        : undefined
      const { mail, rendered } = await composer.compose(message, batch)
      if (rendered) {
        await outcomes.keepContent(message.id, mail)
      }
      const receipt = await transport.send(mail)
      await this.write([message], sentBy(transport, receipt), mail.headers)
    } catch (error) {
      await this.write([message], this.outcomeOf(error as Error, message))
    }
  }

  async sendMany(messages: ClaimedMessage[]): Promise<void> {
    const willing = await this.dropRefused(messages)
    const batch = await this.deps.batches.get(messages[0].batch_id ?? "")
    await this.sendBatch(willing, batch)
  }

  private async sendBatch(
    messages: ClaimedMessage[],
    batch: MailBatchDTO
  ): Promise<void> {
    if (!messages.length) {
      return
    }
    const { composer, transport } = this.deps
    try {
      const receipt = await transport.sendBatch!(
        await composer.composeBatch(messages, batch)
      )
      await this.write(messages, sentBy(transport, receipt))
    } catch (error) {
      await this.sortOut(messages, batch, error as Error)
    }
  }

  /** One bad recipient must not hold up the other 999. */
  private async sortOut(
    messages: ClaimedMessage[],
    batch: MailBatchDTO,
    error: Error
  ): Promise<void> {
    const details =
      error instanceof MailTransportError ? error.details : undefined
    if (details?.kind !== "permanent" || messages.length === 1) {
      await this.write(messages, this.outcomeOf(error, messages[0]))
      return
    }
    const rejected = details.rejected ?? new Map<number, string>()
    if (!rejected.size) {
      const half = Math.ceil(messages.length / 2)
      await this.sendBatch(messages.slice(0, half), batch)
      await this.sendBatch(messages.slice(half), batch)
      return
    }
    for (const [index, reason] of rejected) {
      await this.write([messages[index]].filter(Boolean), {
        status: "failed",
        error: reason,
      })
    }
    await this.sendBatch(
      messages.filter((_, index) => !rejected.has(index)),
      batch
    )
  }

  /** Writes off who must not be written to; answers the others. */
  private async dropRefused(
    messages: ClaimedMessage[]
  ): Promise<ClaimedMessage[]> {
    const valid = messages.filter(({ to }) => isMailAddress(to))
    await this.write(
      messages.filter(({ to }) => !isMailAddress(to)),
      { status: "failed", error: "The address is not a valid email address" }
    )
    const refusals = await this.deps.recipients.refusals(valid)
    const byReason = new Map<string, ClaimedMessage[]>()
    valid.forEach((message, index) => {
      const reason = refusals[index]
      if (reason) {
        byReason.set(reason, [...(byReason.get(reason) ?? []), message])
      }
    })
    for (const [error, refused] of byReason) {
      await this.write(refused, { status: "suppressed", error })
    }
    return valid.filter((_, index) => !refusals[index])
  }

  private outcomeOf(error: Error, message: ClaimedMessage): MailOutcome {
    if (error instanceof MailCompositionError) {
      return { status: "failed", error: error.message }
    }
    const details =
      error instanceof MailTransportError
        ? error.details
        : { kind: "temporary" as const }
    if (details.kind === "bounced") {
      return { status: "bounced", error: error.message }
    }
    if (details.kind === "permanent") {
      return { status: "failed", error: error.message }
    }
    const { retrySeconds: schedule, giveUpHours } = this.deps.options
    const asked = details.retryAfterSeconds
    if (asked) {
      this.pausedUntil = Math.max(this.pausedUntil, Date.now() + asked * 1000)
    }
    const retrySeconds = backoffSeconds(schedule, message.attempts, asked)
    const deadline = message.due_at.getTime() + giveUpHours * 3_600_000
    return Date.now() + retrySeconds * 1000 > deadline
      ? {
          status: "failed",
          error: `Given up after ${message.attempts} tries: ${error.message}`,
        }
      : { status: "queued", error: error.message, retrySeconds }
  }

  /**
   * What was sent must be known to be sent, or it is sent again: so a database
   * that is away for a moment is waited for, as long as this process lives.
   */
  private async write(
    messages: ClaimedMessage[],
    outcome: MailOutcome,
    headers?: Record<string, string>
  ): Promise<void> {
    if (!messages.length) {
      return
    }
    const forget =
      outcome.status === "sent" &&
      outcome.transport !== "mailbox" &&
      SECRET_TEMPLATES.includes(messages[0].template)
    const ids = messages.map(({ id }) => id)
    for (;;) {
      try {
        await this.deps.outcomes.write(this.owner, ids, outcome, {
          forget,
          headers,
        })
        break
      } catch (error) {
        this.deps.logger.error(
          `[mail] The outcome of ${ids.length} messages cannot be written: ${databaseMessage(error)}`
        )
        await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS))
      }
    }
    await this.after(messages, outcome)
  }

  private async after(
    messages: ClaimedMessage[],
    outcome: MailOutcome
  ): Promise<void> {
    if (outcome.status === "bounced") {
      for (const { to } of messages) {
        await this.deps.recipients.suppress(
          to,
          "all",
          "the address does not exist"
        )
      }
    }
    if (outcome.status === "failed") {
      this.deps.logger.warn(
        `[mail] ${messages.length} message(s) failed for good (${messages[0].template}, first ${messages[0].id})`
      )
      this.deps.onFailure()
    }
  }
}

function sentBy(
  { name }: MailTransport,
  { providerMessageId }: { providerMessageId?: string }
): MailOutcome {
  return { status: "sent", transport: name, providerMessageId }
}
