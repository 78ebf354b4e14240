import { z } from "@medusajs/framework/zod"
import { MAIL_STATUSES } from "../../../modules/mail/constants"
import { listQuery } from "../../../utils/http/list-query"

const status = z.enum(MAIL_STATUSES)

export const AdminGetMailMessagesParams = z.object({
  ...listQuery(),
  status: z.union([status, z.array(status)]).optional(),
  /** The whole address, in any case. */
  to: z.string().min(1).max(254).optional(),
  template: z.union([z.string().min(1), z.array(z.string().min(1))]).optional(),
  /** A part of the address or of the subject. */
  q: z.string().min(1).max(254).optional(),
})
export type AdminGetMailMessagesParamsType = z.infer<
  typeof AdminGetMailMessagesParams
>

export const AdminGetMailTemplatesParams = z.object({
  limit: listQuery().limit.default(100),
  offset: listQuery().offset,
})

export const AdminGetMailPreviewParams = z.object({
  locale: z.string().min(2).max(35).optional(),
})
export type AdminGetMailPreviewParamsType = z.infer<
  typeof AdminGetMailPreviewParams
>

export const AdminSendTestMail = z.object({
  to: z.email().max(254),
  locale: z.string().min(2).max(35).optional(),
})
export type AdminSendTestMailType = z.infer<typeof AdminSendTestMail>
