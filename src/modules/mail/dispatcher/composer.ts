import type { MedusaError } from "@medusajs/framework/utils"
import { renderMail, type MailTemplateName } from "../../../emails"
import type { MailOptions } from "../../../options/mail"
import type { ShopOptions } from "../../../options/shop"
import { parseMailbox, type Mailbox } from "../../../utils/mail-address"
import {
  mailPlaceholder,
  substitute,
  substitutionsOf,
} from "../../../utils/mail-placeholders"
import { unsubscribeHeaders, unsubscribeUrl } from "../content"
import type { UnsubscribeTokens } from "../data/unsubscribe-tokens"
import type { OutgoingBatch, OutgoingMail } from "../transports/types"
import type { ClaimedMessage, MailBatchDTO } from "../types"

/** Placeholder of the link that every message of a batch gets for itself. */
export const UNSUBSCRIBE_TOKEN = "unsubscribe_token"

/** A mail that cannot be made from what is stored; asking again is no use. */
export class MailCompositionError extends Error {
  constructor(cause: Error | MedusaError) {
    super(`The mail could not be rendered: ${cause.message}`)
  }
}

export type ComposedMail = { mail: OutgoingMail; rendered: boolean }

/** Makes what a transport sends out of what the outbox holds. */
export class MailComposer {
  private readonly from: Mailbox
  private readonly replyTo: Mailbox | undefined

  constructor(
    private readonly shop: ShopOptions,
    private readonly options: MailOptions,
    private readonly tokens: UnsubscribeTokens
  ) {
    const from = parseMailbox(options.from ?? "shop@localhost")
    this.from = { name: shop.name, address: "shop@localhost", ...from }
    this.replyTo = options.replyTo ? parseMailbox(options.replyTo) : undefined
  }

  /** @param batch the text of the message when it shares one */
  async compose(
    message: ClaimedMessage,
    batch: MailBatchDTO | undefined
  ): Promise<ComposedMail> {
    const token = await this.tokenOf(message)
    const headers = this.headersOf(message, token)
    const content = batch
      ? this.fromBatch(batch, message, token)
      : await this.fromMessage(message, token)
    return {
      mail: {
        id: message.id,
        key: message.key,
        template: message.template,
        attempt: message.attempts,
        from: this.from,
        replyTo: this.replyTo,
        to: message.to,
        headers,
        attachments: message.attachments ?? [],
        ...content,
      },
      rendered: !batch && message.html === null,
    }
  }

  async composeBatch(
    messages: ClaimedMessage[],
    batch: MailBatchDTO
  ): Promise<OutgoingBatch> {
    const tokens = await this.tokens.issue(
      messages.map(({ to, category, customer_id }) => ({
        address: to,
        category,
        customer_id,
      }))
    )
    return {
      from: this.from,
      replyTo: this.replyTo,
      subject: batch.subject,
      html: batch.html,
      text: batch.text,
      recipients: messages.map((message, index) => ({
        id: message.id,
        to: message.to,
        headers: this.headersOf(message, tokens[index]),
        substitutions: substitutionsOf({
          ...message.variables,
          [UNSUBSCRIBE_TOKEN]: tokens[index],
        }),
      })),
    }
  }

  /** What a message of a batch reads like. */
  fromBatch(
    batch: MailBatchDTO,
    message: Pick<ClaimedMessage, "variables">,
    token: string | undefined
  ): { subject: string; html: string; text: string } {
    const substitutions = substitutionsOf({
      ...message.variables,
      ...(token && { [UNSUBSCRIBE_TOKEN]: token }),
    })
    return {
      subject: oneLine(substitute(batch.subject, substitutions)),
      html: substitute(batch.html, substitutions),
      text: substitute(batch.text, substitutions),
    }
  }

  private async fromMessage(
    message: ClaimedMessage,
    token: string | undefined
  ) {
    if (message.html !== null) {
      return {
        subject: message.subject,
        html: message.html,
        text: message.text ?? "",
      }
    }
    try {
      const { subject, html, text } = await renderMail({
        template: message.template as MailTemplateName,
        data: message.data as never,
        locale: message.locale,
        shop: this.shop,
        links: { unsubscribeUrl: token && unsubscribeUrl(this.shop, token) },
        overrides: this.options,
      })
      return { subject, html, text }
    } catch (error) {
      throw new MailCompositionError(error as Error)
    }
  }

  private async tokenOf(message: ClaimedMessage): Promise<string | undefined> {
    if (message.category === "transactional") {
      return undefined
    }
    const { to, category, customer_id } = message
    const tokens = await this.tokens.issue([
      { address: to, category, customer_id },
    ])
    return tokens[0]
  }

  private headersOf(
    message: ClaimedMessage,
    token: string | undefined
  ): Record<string, string> {
    return {
      ...message.headers,
      ...(token
        ? unsubscribeHeaders(this.shop, token, message.batch_id)
        : { "Auto-Submitted": "auto-generated" }),
    }
  }
}

/** The unsubscribe page of a batch's recipient, to be put in for each. */
export function batchUnsubscribeUrl(
  shop: ShopOptions,
  batchId: string
): string {
  return unsubscribeUrl(shop, mailPlaceholder(UNSUBSCRIBE_TOKEN), batchId)
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim()
}
