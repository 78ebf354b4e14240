import type {
  MailCategory,
  MailTemplateData,
  MailTemplateName,
} from "../../emails"
import type { MailAttachment } from "../../modules/mail/types"

/** One mail to queue, of a certain template. */
export type QueueMailOf<Name extends MailTemplateName> = {
  /** What the mail tells of, `order-placed:<order id>`; the same key is never sent twice. */
  key: string
  template: Name
  /** The recipient's address. */
  to: string
  data: MailTemplateData<Name>
  customer_id?: string | null
  order_id?: string | null
  /** BCP 47. By default the customer's (`metadata.locale`), else the shop's. */
  locale?: string | null
  /** `bulk` waits for everything that is `transactional`. @default transactional for transactional mail, else bulk */
  priority?: "transactional" | "bulk"
  attachments?: MailAttachment[]
  /** What the recipient may decline. @default the template's */
  category?: MailCategory
  /** Further header fields. */
  headers?: Record<string, string>
  /** The act was done with `no_notification`: the mail is noted as canceled and never sent. */
  silent?: boolean
  /** ISO time before which it is not sent. */
  send_after?: string | null
}

/** One mail to queue. */
export type QueueMailDTO = {
  [Name in MailTemplateName]: QueueMailOf<Name>
}[MailTemplateName]

/** What became of it: `status` is `failed` when the address cannot be written to. */
export type QueuedMail = { id: string; key: string; status: string }
