import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { mailTemplates, renderMail } from "../../../emails"
import { safeHeaders } from "../../../modules/mail/content"
import {
  MAIL_HOLD_SECONDS,
  MAIL_PRIORITY,
} from "../../../modules/mail/constants"
import { MailOutbox } from "../../../modules/mail/data/outbox"
import type { NewMailMessage } from "../../../modules/mail/types"
import type { PluginOptions } from "../../../plugin-options"
import { isMailAddress } from "../../../utils/mail-address"
import { resolveOptions } from "../../../utils/resolve-options"
import type { QueueMailDTO } from "../types"

/**
 * Turns mails into rows of the outbox. A bad address or a template that cannot be
 * rendered becomes a row that failed, never an error: the act that the mail tells
 * of must not fail because of it.
 *
 * @param hold whether the act is still under way
 */
export async function prepareMails(
  container: MedusaContainer,
  mails: QueueMailDTO[],
  { hold }: { hold: boolean }
): Promise<NewMailMessage[]> {
  const options = resolveOptions(container)
  const wanted = mails.filter(
    ({ template }) => !options.mail.disabled.includes(template)
  )
  const locales = await customerLocales(container, wanted)
  return Promise.all(
    wanted.map((mail) =>
      prepareMail(
        mail,
        validLocale(mail.locale) ??
          locales.get(mail.customer_id ?? "") ??
          options.shop.locale,
        options,
        hold
      )
    )
  )
}

async function prepareMail(
  mail: QueueMailDTO,
  locale: string,
  options: PluginOptions,
  hold: boolean
): Promise<NewMailMessage> {
  const to = mail.to.trim()
  const category = mail.category ?? mailTemplates[mail.template].category
  const priority =
    mail.priority ?? (category === "transactional" ? "transactional" : "bulk")
  const row: NewMailMessage = {
    id: MailOutbox.newId(),
    key: mail.key,
    to,
    template: mail.template,
    category,
    subject: "",
    headers: safeHeaders(mail.headers),
    attachments: mail.attachments,
    data: mail.data,
    locale,
    priority: MAIL_PRIORITY[priority],
    customer_id: mail.customer_id,
    order_id: mail.order_id,
    due_at: mail.send_after,
    hold_seconds: hold ? MAIL_HOLD_SECONDS : 0,
  }
  if (mail.silent) {
    const reason = "The act was done with no_notification"
    return { ...row, status: "canceled", error: reason, data: null }
  }
  if (!isMailAddress(to)) {
    return failed(
      // What is not an address may be anything, a header too: it is not kept.
      { ...row, to: to.replace(/[^\x20-\x7e]+/g, " ").slice(0, 254) },
      "The address is not a valid email address"
    )
  }
  return category === "transactional" ? freeze(row, mail, options) : row
}

/** Renders now, so that the mail says what was true when it was owed. */
async function freeze(
  row: NewMailMessage,
  mail: QueueMailDTO,
  { shop, mail: overrides }: PluginOptions
): Promise<NewMailMessage> {
  try {
    const { subject, html, text } = await renderMail({
      template: mail.template,
      data: mail.data as never,
      locale: row.locale,
      shop,
      overrides,
    })
    return { ...row, subject, html, text, data: null }
  } catch (error) {
    return failed(
      row,
      `The mail could not be rendered: ${(error as Error).message}`
    )
  }
}

function failed(row: NewMailMessage, error: string): NewMailMessage {
  return { ...row, status: "failed", error }
}

async function customerLocales(
  container: MedusaContainer,
  mails: QueueMailDTO[]
): Promise<Map<string, string>> {
  const ids = mails.flatMap(({ locale, customer_id }) =>
    !locale && customer_id ? [customer_id] : []
  )
  if (!ids.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: customers } = await query.graph({
    entity: "customer",
    fields: ["id", "metadata"],
    filters: { id: [...new Set(ids)] },
  })
  return new Map(
    customers.flatMap(
      ({ id, metadata }: { id: string; metadata?: unknown }) => {
        const locale = localeOf(metadata)
        return locale ? [[id, locale] as const] : []
      }
    )
  )
}

/** The language that an order's or a customer's metadata names. */
export function localeOf(metadata: unknown): string | undefined {
  return validLocale((metadata as { locale?: unknown } | null)?.locale)
}

function validLocale(value: unknown): string | undefined {
  try {
    return typeof value === "string"
      ? Intl.getCanonicalLocales(value)[0]
      : undefined
  } catch {
    return undefined
  }
}
