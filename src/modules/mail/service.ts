import { container as application } from "@medusajs/framework"
import type { INotificationModuleService } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaService,
  Modules,
} from "@medusajs/framework/utils"
import { parsePluginOptions, type PluginOptions } from "../../plugin-options"
import { MailBatches } from "./data/batches"
import { MailConsents } from "./data/consents"
import type { MailModuleContainer } from "./data/knex"
import { MailOutbox } from "./data/outbox"
import { MailOutcomes } from "./data/outcomes"
import { MailRecipients } from "./data/recipients"
import { MailReports, type MailReport, type NewReport } from "./data/reports"
import { MailRetention } from "./data/retention"
import { MailSweeps } from "./data/sweeps"
import { UnsubscribeTokens } from "./data/unsubscribe-tokens"
import { MailComposer } from "./dispatcher/composer"
import { MailDispatcher } from "./dispatcher/dispatcher"
import { FailureReporter } from "./dispatcher/failure-reporter"
import { MailSender } from "./dispatcher/sender"
import { MailBatch } from "./models/mail-batch"
import { MailConsent } from "./models/mail-consent"
import { MailEvent } from "./models/mail-event"
import { MailMessage } from "./models/mail-message"
import { MailPreference } from "./models/mail-preference"
import { MailState } from "./models/mail-state"
import { MailSuppression } from "./models/mail-suppression"
import { MailUnsubscribe } from "./models/mail-unsubscribe"
import { makeTransport } from "./transports"
import type { MailTransport } from "./transports/types"
import type { MailAttachment, MailMessageContent } from "./types"

const TABLES = {
  MailBatch,
  MailConsent,
  MailEvent,
  MailMessage,
  MailPreference,
  MailState,
  MailSuppression,
  MailUnsubscribe,
}

/** The outbox, who wants what, and the dispatcher that sends. */
export default class MailModuleService extends MedusaService(TABLES) {
  readonly outbox: MailOutbox
  readonly outcomes: MailOutcomes
  readonly recipients: MailRecipients
  readonly consents: MailConsents
  readonly reports: MailReports
  readonly retention: MailRetention
  readonly sweeps: MailSweeps
  readonly tokens: UnsubscribeTokens
  readonly batches: MailBatches
  readonly composer: MailComposer
  readonly options: PluginOptions["mail"]
  private readonly shop: PluginOptions["shop"]
  private readonly container: MailModuleContainer
  private readonly isWorker: boolean
  private transport_: MailTransport | undefined
  private dispatcher: MailDispatcher | undefined
  private reporter: FailureReporter | undefined

  __hooks = {
    onApplicationStart: async () => this.startDispatcher(),
    onApplicationPrepareShutdown: async () => this.stopDispatcher(),
  }

  constructor(
    container: MailModuleContainer,
    moduleOptions: unknown,
    declaration?: { worker_mode?: string }
  ) {
    super(container, moduleOptions, declaration)
    const { mail, shop } = parsePluginOptions(moduleOptions)
    const sql = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.container = container
    this.options = mail
    this.shop = shop
    this.isWorker = declaration?.worker_mode !== "server"
    this.outbox = new MailOutbox(sql)
    this.outcomes = new MailOutcomes(sql)
    this.recipients = new MailRecipients(sql)
    this.consents = new MailConsents(sql)
    this.reports = new MailReports(sql)
    this.retention = new MailRetention(sql)
    this.sweeps = new MailSweeps(sql)
    this.tokens = new UnsubscribeTokens(sql, this.linkSecret())
    this.batches = new MailBatches(sql)
    this.composer = new MailComposer(shop, mail, this.tokens)
  }

  /** What sends the mail of this shop. */
  get transport(): MailTransport {
    this.transport_ ??= makeTransport(
      {
        options: this.options,
        resolve: <T>(name: string) => application.resolve<T>(name),
      },
      this.container.configModule?.modules
    )
    return this.transport_
  }

  /** Begins to send; called when the application has started. */
  async startDispatcher(): Promise<void> {
    if (!this.isWorker || this.dispatcher) {
      return
    }
    const { logger } = this.container
    try {
      await this.rememberInstallation()
      if (this.transport.name === "mailbox") {
        logger.warn(
          "[mail] No mail provider is set: mails rest in the local mailbox (admin, Mail). Set SMTP_URL or SENDGRID_API_KEY to send them."
        )
      }
      this.reporter = new FailureReporter(
        this.outcomes,
        () =>
          application.resolve<INotificationModuleService>(Modules.NOTIFICATION),
        (error) =>
          logger.error(`[mail] Failures cannot be reported: ${error.message}`)
      )
      this.dispatcher = this.makeDispatcher(this.reporter)
      this.dispatcher.start()
      this.reporter.soon()
    } catch (error) {
      logger.error(
        `[mail] The dispatcher cannot start: ${(error as Error).message}`
      )
    }
  }

  async stopDispatcher(): Promise<void> {
    this.reporter?.stop()
    await this.dispatcher?.stop()
    this.dispatcher = undefined
  }

  /** One message with the mail that it is, put together when it shares its text. */
  async readMessage(id: string): Promise<MailMessageContent> {
    const message = await this.retrieveMailMessage(id)
    const headers = (message.headers ?? {}) as Record<string, string>
    const attachments = (message.attachments ??
      []) as unknown as MailAttachment[]
    if (!message.batch_id || message.erased_at) {
      return { ...message, headers, attachments }
    }
    const { to, category, batch_id } = message
    const token = this.tokens.tokenOf({ address: to, category })
    const content = this.composer.fromBatch(
      await this.batches.get(batch_id),
      { variables: message.variables as Record<string, string> | null },
      token
    )
    return { ...message, headers, attachments, ...content }
  }

  /**
   * Takes in reports that are not known yet, with their effect on the recipients.
   * The effects come first and can be repeated: dying in between loses none.
   */
  async recordReports(
    reports: MailReport[],
    affect: (report: NewReport) => Promise<void>
  ): Promise<NewReport[]> {
    const fresh = await this.reports.unknown(reports)
    for (const report of fresh) {
      await affect(report)
    }
    await this.reports.apply(fresh)
    await this.reports.remember(fresh)
    if (fresh.some(({ type }) => type === "dropped")) {
      this.reporter?.soon()
    }
    return fresh
  }

  /** Since when the feature is here: what happened before is not mailed about. */
  async installedAt(): Promise<Date> {
    await this.rememberInstallation()
    const state = await this.retrieveMailState("installed_at")
    return new Date(state.at)
  }

  private makeDispatcher(reporter: FailureReporter): MailDispatcher {
    const { logger } = this.container
    return new MailDispatcher({
      sql: this.container[ContainerRegistrationKeys.PG_CONNECTION],
      outbox: this.outbox,
      options: this.options,
      logger,
      sender: (owner) =>
        new MailSender(owner, {
          outcomes: this.outcomes,
          recipients: this.recipients,
          batches: this.batches,
          composer: this.composer,
          transport: this.transport,
          options: this.options,
          logger,
          onFailure: () => reporter.soon(),
        }),
    })
  }

  private async rememberInstallation(): Promise<void> {
    await this.container[ContainerRegistrationKeys.PG_CONNECTION].raw(
      `insert into mail_state (id, at) values ('installed_at', now()) on conflict do nothing`
    )
  }

  private linkSecret(): string {
    const jwtSecret =
      this.container.configModule?.projectConfig?.http?.jwtSecret
    return (
      this.options.secret ??
      (typeof jwtSecret === "string" ? jwtSecret : this.shop.backendUrl)
    )
  }
}
