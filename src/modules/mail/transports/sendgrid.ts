import { Client } from "@sendgrid/client"
import { MailService, type MailDataRequired } from "@sendgrid/mail"
import type { MailOptions } from "../../../options/mail"
import type { Mailbox } from "../../../utils/mail-address"
import { retryAfterSeconds } from "../dispatcher/backoff"
import { MailTransportError, type MailTransport } from "./types"

/** The most recipients that one call of SendGrid takes. */
const SENDGRID_BATCH_SIZE = 1000
type MailContent = { type: string; value: string }
const TIMEOUT_MS = 30_000

type SendgridError = Error & {
  code?: number | string
  response?: {
    headers?: Record<string, string>
    body?: { errors?: { message?: string; field?: string | null }[] }
  }
}

/** Sends through SendGrid; recipients who share a text go out a thousand a call. */
export function sendgridTransport({ sendgrid }: MailOptions): MailTransport {
  const client = new Client()
  client.setApiKey(sendgrid.apiKey ?? "")
  client.setDefaultRequest("baseUrl", sendgrid.apiBase)
  const service = new MailService()
  service.setClient(client)
  service.setTimeout(TIMEOUT_MS)
  service.setSubstitutionWrappers("", "")

  const deliver = async (data: MailDataRequired) => {
    try {
      const [response] = await service.send(data)
      const id: unknown = response.headers["x-message-id"]
      return { providerMessageId: typeof id === "string" ? id : undefined }
    } catch (error) {
      throw explainSendgridError(error as SendgridError)
    }
  }
  return {
    name: "sendgrid",
    batchSize: SENDGRID_BATCH_SIZE,
    send: (mail) =>
      deliver({
        from: toAddress(mail.from),
        replyTo: mail.replyTo && toAddress(mail.replyTo),
        subject: mail.subject,
        content: contentOf(mail),
        personalizations: [
          {
            to: { email: mail.to },
            headers: mail.headers,
            customArgs: { shop_message_id: mail.id },
          },
        ],
        attachments: mail.attachments.map((file) => ({
          filename: file.filename,
          type: file.content_type,
          content: file.content,
          disposition: "attachment",
        })),
      }),
    sendBatch: (batch) =>
      deliver({
        from: toAddress(batch.from),
        replyTo: batch.replyTo && toAddress(batch.replyTo),
        subject: batch.subject,
        content: contentOf(batch),
        personalizations: batch.recipients.map((recipient) => ({
          to: { email: recipient.to },
          headers: recipient.headers,
          substitutions: recipient.substitutions,
          customArgs: { shop_message_id: recipient.id },
        })),
      }),
  }
}

function contentOf({ html, text }: { html: string; text: string }) {
  const content: MailContent[] & { 0: MailContent } = [
    { type: "text/plain", value: text || " " },
    { type: "text/html", value: html || " " },
  ]
  return content
}

function toAddress({ name, address }: Mailbox) {
  return { email: address, ...(name && { name }) }
}

/** Sorts an answer of SendGrid: a wrong key or too many requests pass, a refused request does not. */
export function explainSendgridError(error: SendgridError): MailTransportError {
  const status = typeof error.code === "number" ? error.code : 0
  const faults = error.response?.body?.errors ?? []
  const text = faults.map(({ message }) => message).join("; ") || error.message
  const message = status ? `SendGrid answered ${status}: ${text}` : text
  if (![400, 404, 405, 413, 415].includes(status)) {
    return new MailTransportError(message, {
      kind: "temporary",
      retryAfterSeconds: retryAfterSeconds(error.response?.headers),
    })
  }
  const rejected = new Map<number, string>()
  for (const fault of faults) {
    const place = /^personalizations\.(\d+)\./.exec(fault.field ?? "")
    if (place) {
      rejected.set(Number(place[1]), fault.message ?? text)
    }
  }
  return new MailTransportError(message, { kind: "permanent", rejected })
}
