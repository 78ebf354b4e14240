import { z } from "@medusajs/framework/zod"
import { MAIL_CATEGORIES, MAIL_STATUSES } from "../../modules/mail/constants"

const date = z.union([z.iso.datetime(), z.date()])

export const AdminMailMessageSchema = z.object({
  id: z.string(),
  key: z.string(),
  to: z.string(),
  template: z.string(),
  category: z.enum(MAIL_CATEGORIES),
  subject: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.number().int(),
  next_attempt_at: date.nullable(),
  error: z.string().nullable(),
  transport: z.string().nullable(),
  provider_message_id: z.string().nullable(),
  locale: z.string(),
  customer_id: z.string().nullable(),
  order_id: z.string().nullable(),
  created_at: date,
  sent_at: date.nullable(),
  delivered_at: date.nullable(),
})
export type AdminMailMessage = z.infer<typeof AdminMailMessageSchema>

export const AdminMailMessageDetailSchema = AdminMailMessageSchema.extend({
  html: z.string().nullable(),
  text: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(
    z.object({ filename: z.string(), content_type: z.string() })
  ),
})
export type AdminMailMessageDetail = z.infer<
  typeof AdminMailMessageDetailSchema
>

export const AdminMailMessageResponseSchema = z.object({
  message: AdminMailMessageDetailSchema,
})
export type AdminMailMessageResponse = z.infer<
  typeof AdminMailMessageResponseSchema
>

export const AdminMailMessageListResponseSchema = z.object({
  messages: z.array(AdminMailMessageSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
export type AdminMailMessageListResponse = z.infer<
  typeof AdminMailMessageListResponseSchema
>

export const AdminMailTemplateListResponseSchema = z.object({
  templates: z.array(
    z.object({
      name: z.string(),
      category: z.enum(MAIL_CATEGORIES),
    })
  ),
  languages: z.array(z.string()),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
export type AdminMailTemplateListResponse = z.infer<
  typeof AdminMailTemplateListResponseSchema
>

export const AdminMailPreviewResponseSchema = z.object({
  subject: z.string(),
  preheader: z.string(),
  html: z.string(),
  text: z.string(),
})
export type AdminMailPreviewResponse = z.infer<
  typeof AdminMailPreviewResponseSchema
>

export const StoreEmailPreferencesSchema = z.object({
  marketing: z.boolean(),
  restock: z.boolean(),
  reviews: z.boolean(),
})
export const StoreEmailPreferencesResponseSchema = z.object({
  email_preferences: StoreEmailPreferencesSchema,
})
export type StoreEmailPreferencesResponse = z.infer<
  typeof StoreEmailPreferencesResponseSchema
>

export const SuccessResponseSchema = z.object({ success: z.literal(true) })
export type SuccessResponse = z.infer<typeof SuccessResponseSchema>
