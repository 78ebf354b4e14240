import type { INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  MailTransportError,
  type MailTransport,
  type MailTransportContext,
} from "./types"

/** Sends through whatever provider the store gave Medusa's notification module for the channel `email`. */
export function notificationTransport({
  resolve,
  options,
}: MailTransportContext): MailTransport {
  return {
    name: "notification",
    async send(mail) {
      const service = resolve<INotificationModuleService>(Modules.NOTIFICATION)
      try {
        const notification = await service.createNotifications({
          channel: "email",
          to: mail.to,
          ...(options.from && { from: options.from }),
          template: mail.template,
          content: { subject: mail.subject, html: mail.html, text: mail.text },
          provider_data: { headers: mail.headers },
          attachments: mail.attachments.map((file) => ({
            filename: file.filename,
            content: file.content,
            content_type: file.content_type,
            disposition: "attachment",
          })),
          // A key that was tried before makes core fail for good, so every attempt brings its own.
          idempotency_key: `${mail.id}:${mail.attempt}`,
        })
        return { providerMessageId: notification?.external_id ?? undefined }
      } catch (error) {
        throw new MailTransportError((error as Error).message, {
          kind: "temporary",
        })
      }
    },
  }
}
