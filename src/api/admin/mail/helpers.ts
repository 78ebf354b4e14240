import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import type { AdminMailMessageDetail } from "../../../types/http/mail"

/** One message as the admins see it, with the mail that it is. */
export async function readMailMessage(
  scope: MedusaContainer,
  id: string
): Promise<AdminMailMessageDetail> {
  const mail = scope.resolve<MailModuleService>(MAIL_MODULE)
  const message = await mail.readMessage(id)
  return {
    id: message.id,
    key: message.key,
    to: message.to,
    template: message.template,
    category: message.category,
    subject: message.subject,
    status: message.status,
    attempts: message.attempts,
    next_attempt_at: message.next_attempt_at,
    error: message.error,
    transport: message.transport,
    provider_message_id: message.provider_message_id,
    locale: message.locale,
    customer_id: message.customer_id,
    order_id: message.order_id,
    created_at: message.created_at,
    sent_at: message.sent_at,
    delivered_at: message.delivered_at,
    html: message.html,
    text: message.text,
    headers: message.headers,
    attachments: message.attachments.map(({ filename, content_type }) => ({
      filename,
      content_type,
    })),
  }
}
