import nodemailer from "nodemailer"
import type { MailOptions } from "../../../options/mail"
import { domainOf, type Mailbox } from "../../../utils/mail-address"
import { MailTransportError, type MailTransport } from "./types"

type SmtpError = Error & {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

/** Sends through an SMTP server, one mail at a time on each of a few open connections. */
export function smtpTransport({
  smtp,
  concurrency,
}: MailOptions): MailTransport {
  const pool = nodemailer.createTransport({
    url: smtp.url,
    pool: true,
    maxConnections: concurrency,
    maxMessages: 1000,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof nodemailer.createTransport>[0])
  return {
    name: "smtp",
    async send(mail) {
      const messageId = `<${mail.id}@${domainOf(mail.from.address) || "shop"}>`
      try {
        const sent = await pool.sendMail({
          messageId,
          from: toAddress(mail.from),
          replyTo: mail.replyTo && toAddress(mail.replyTo),
          to: { name: "", address: mail.to },
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: mail.headers,
          attachments: mail.attachments.map((file) => ({
            filename: file.filename,
            contentType: file.content_type,
            content: Buffer.from(file.content, "base64"),
          })),
        })
        return { providerMessageId: sent.messageId }
      } catch (error) {
        throw explainSmtpError(error as SmtpError)
      }
    },
    async close() {
      pool.close()
    },
  }
}

function toAddress({ name, address }: Mailbox) {
  return { name: name ?? "", address }
}

/** Sorts an SMTP failure: 5.1.x is a bad address, any other 5xx on this mail is final, the rest passes. */
export function explainSmtpError(error: SmtpError): MailTransportError {
  const code = error.responseCode ?? 0
  const text = (error.response ?? error.message).replace(/\s+/g, " ")
  // Before the first mail command it is the connection that was refused, not the mail.
  const aboutMail = ["MAIL FROM", "RCPT TO", "DATA"].includes(
    error.command ?? ""
  )
  if (code < 500 || !aboutMail) {
    return new MailTransportError(text, { kind: "temporary" })
  }
  // 5.1.7 and 5.1.8 complain about the sender.
  const badRecipient =
    error.command === "RCPT TO" || error.command === "DATA"
      ? /\b5\.1\.(?![78]\b)\d+/.test(text)
      : false
  return new MailTransportError(text, {
    kind: badRecipient ? "bounced" : "permanent",
  })
}
