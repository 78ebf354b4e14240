import { Modules } from "@medusajs/framework/utils"
import type { MailOptions } from "../../../options/mail"
import { mailboxTransport } from "./mailbox"
import { notificationTransport } from "./notification"
import { sendgridTransport } from "./sendgrid"
import { smtpTransport } from "./smtp"
import type { MailTransport, MailTransportContext } from "./types"

type TransportName = Exclude<
  MailOptions["transport"],
  (...args: never[]) => unknown
>

/** Makes the transport that the options ask for. */
export function makeTransport(
  context: MailTransportContext,
  modules: Record<string, unknown> = {}
): MailTransport {
  const { transport } = context.options
  if (typeof transport === "function") {
    return transport(context)
  }
  const name =
    transport === "auto" ? pickTransport(context.options, modules) : transport
  switch (name) {
    case "sendgrid":
      return sendgridTransport(context.options)
    case "smtp":
      return smtpTransport(context.options)
    case "notification":
      return notificationTransport(context)
    default:
      return mailboxTransport()
  }
}

function pickTransport(
  { sendgrid, smtp }: MailOptions,
  modules: Record<string, unknown>
): TransportName {
  if (sendgrid.apiKey) {
    return "sendgrid"
  }
  if (smtp.url) {
    return "smtp"
  }
  return hasEmailProvider(modules) ? "notification" : "mailbox"
}

/** Whether the store gave Medusa's notification module a provider for emails. */
export function hasEmailProvider(modules: Record<string, unknown>): boolean {
  const declared = modules[Modules.NOTIFICATION] as
    | { options?: { providers?: { options?: { channels?: string[] } }[] } }
    | undefined
  return !!declared?.options?.providers?.some((provider) =>
    provider.options?.channels?.includes("email")
  )
}
