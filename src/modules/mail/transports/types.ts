import type { MailOptions } from "../../../options/mail"
import type { Mailbox } from "../../../utils/mail-address"
import type { MailAttachment } from "../types"

/** One mail as it leaves the shop. */
export type OutgoingMail = {
  /** Of the message; the same at every attempt. */
  id: string
  key: string
  template: string
  /** Counts from 1. */
  attempt: number
  from: Mailbox
  replyTo?: Mailbox
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  attachments: MailAttachment[]
}

/** One recipient of a batch. */
export type BatchRecipient = {
  /** Of the message. */
  id: string
  to: string
  headers: Record<string, string>
  /** What to put in place of what, in subject, html and text. */
  substitutions: Record<string, string>
}

/** Many mails that share a text. */
export type OutgoingBatch = {
  from: Mailbox
  replyTo?: Mailbox
  subject: string
  html: string
  text: string
  recipients: BatchRecipient[]
}

export type MailReceipt = {
  /** What the provider calls the mail, or all mails of the batch. */
  providerMessageId?: string
}

/** Something that hands mail to the world. It throws {@link MailTransportError} when it cannot. */
export interface MailTransport {
  readonly name: string
  send(mail: OutgoingMail): Promise<MailReceipt>
  /** Recipients that one call takes; without it a batch goes out one by one. */
  readonly batchSize?: number
  sendBatch?(batch: OutgoingBatch): Promise<MailReceipt>
  /** Ends open connections. */
  close?(): Promise<void>
}

/** What a transport is made from. */
export type MailTransportContext = {
  options: MailOptions
  /** Resolves a registration of the application's container. */
  resolve: <T>(name: string) => T
}

/** Makes a transport of the store's own: `mail.transport` in the options. */
export type MailTransportFactory = (
  context: MailTransportContext
) => MailTransport

/** Why a mail was not taken, and whether asking again can help. */
export class MailTransportError extends Error {
  constructor(
    message: string,
    readonly details: {
      /** `bounced`: the address does not exist. `permanent`: asking again is no use. */
      kind: "temporary" | "permanent" | "bounced"
      /** How long the other side asked to wait. */
      retryAfterSeconds?: number
      /** Of a batch: which recipients were at fault, by their place in it. */
      rejected?: Map<number, string>
    }
  ) {
    super(message)
    this.name = "MailTransportError"
  }
}
