import type { InferTypeOf } from "@medusajs/framework/types"
import type { MailStatus } from "./constants"
import type { MailBatch } from "./models/mail-batch"
import type { MailConsent } from "./models/mail-consent"
import type { MailMessage } from "./models/mail-message"
import type { MailSuppression } from "./models/mail-suppression"

export type MailMessageDTO = InferTypeOf<typeof MailMessage>
export type MailBatchDTO = InferTypeOf<typeof MailBatch>
export type MailConsentDTO = InferTypeOf<typeof MailConsent>
export type MailSuppressionDTO = InferTypeOf<typeof MailSuppression>

/** A file that goes with a mail. */
export type MailAttachment = {
  filename: string
  content_type: string
  /** Base64. */
  content: string
}

/** A message with the mail that it is. */
export type MailMessageContent = Omit<
  MailMessageDTO,
  "headers" | "attachments"
> & { headers: Record<string, string>; attachments: MailAttachment[] }

/** A message ready to be stored. */
export type NewMailMessage = {
  id: string
  key: string
  to: string
  template: string
  category: MailMessageDTO["category"]
  subject: string
  html?: string | null
  text?: string | null
  headers?: Record<string, string> | null
  attachments?: MailAttachment[] | null
  data?: unknown
  variables?: Record<string, string> | null
  locale: string
  status?: MailStatus
  priority: number
  error?: string | null
  customer_id?: string | null
  order_id?: string | null
  batch_id?: string | null
  /** When it is owed; now when left out. */
  due_at?: string | null
  /** Seconds that it is held back unless released. */
  hold_seconds?: number
}

/** A row as PostgreSQL gives it to the dispatcher. */
export type ClaimedMessage = {
  id: string
  key: string
  to: string
  template: string
  category: MailMessageDTO["category"]
  subject: string
  html: string | null
  text: string | null
  headers: Record<string, string> | null
  attachments: MailAttachment[] | null
  data: unknown
  variables: Record<string, string> | null
  locale: string
  priority: number
  attempts: number
  due_at: Date
  customer_id: string | null
  batch_id: string | null
}

/** What a person wants to get. */
export type MailPreferences = {
  marketing: boolean
  restock: boolean
  reviews: boolean
}

export const DEFAULT_MAIL_PREFERENCES: MailPreferences = {
  marketing: false,
  restock: true,
  reviews: true,
}
