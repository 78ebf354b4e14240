import { describeRoute } from "../../../utils/http/describe-route"
import {
  AdminMailMessageListResponseSchema,
  AdminMailMessageResponseSchema,
  AdminMailPreviewResponseSchema,
  AdminMailTemplateListResponseSchema,
} from "../../../types/http/mail"
import { adminMailMessageFields } from "./query-config"
// `medusa build` leaves folders named test out unless something imports from them.
import type {} from "./templates/[name]/test/route"
import {
  AdminGetMailMessagesParams,
  AdminGetMailPreviewParams,
  AdminGetMailTemplatesParams,
  AdminSendTestMail,
} from "./validators"

const message = {
  id: "mmsg_01JZ8Q5W3K6T0X9R2B7C4D1E8F",
  key: "order-placed:order_01JZ8Q4N",
  to: "ana@example.com",
  template: "order-placed",
  category: "transactional",
  subject: "Your order #1042",
  status: "sent",
  attempts: 1,
  next_attempt_at: null,
  error: null,
  transport: "smtp",
  provider_message_id: "<mmsg_01JZ8Q5W3K6T0X9R2B7C4D1E8F@example.com>",
  locale: "en",
  customer_id: "cus_01JZ8Q",
  order_id: "order_01JZ8Q4N",
  created_at: "2026-03-14T09:30:00.000Z",
  sent_at: "2026-03-14T09:30:01.000Z",
  delivered_at: null,
}

/** The same mail, whole. */
const detail = {
  ...message,
  html: "<!doctype html><html>…</html>",
  text: "Thank you for your order, Ana.",
  headers: { "Message-ID": message.provider_message_id },
  attachments: [],
}

export const adminMailMessageRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/mail/messages",
    feature: "mail",
    summary: "List the mails of the shop, newest first",
    description:
      "The outbox; without a mail provider it is the local mailbox. `to` is a whole address, `q` a part of an address or a subject.",
    auth: "admin",
    query: AdminGetMailMessagesParams,
    queryConfig: {
      defaults: adminMailMessageFields,
      allowed: adminMailMessageFields,
      isList: true,
    },
    responses: { 200: AdminMailMessageListResponseSchema },
    example: {
      query: { status: "failed", limit: 20 },
      response: { messages: [message], count: 1, offset: 0, limit: 20 },
    },
  }),
  describeRoute({
    method: "GET",
    path: "/admin/mail/messages/:id",
    feature: "mail",
    summary: "Read one mail, with its rendered body",
    auth: "admin",
    responses: { 200: AdminMailMessageResponseSchema },
    example: { response: { message: detail } },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/mail/messages/:id/retry",
    feature: "mail",
    summary: "Send a mail again that did not get through",
    description:
      "Asks the transport again; an address that is suppressed stays so. A mail that was sent is not sent twice.",
    auth: "admin",
    responses: { 200: AdminMailMessageResponseSchema },
    example: {
      response: { message: { ...detail, status: "queued", attempts: 0 } },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/mail/messages/:id/cancel",
    feature: "mail",
    summary: "Keep a mail that still waits from being sent",
    auth: "admin",
    responses: { 200: AdminMailMessageResponseSchema },
    example: { response: { message: { ...detail, status: "canceled" } } },
  }),
]

export const adminMailTemplateRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/mail/templates",
    feature: "mail",
    summary: "List the templates, and the languages they speak",
    auth: "admin",
    query: AdminGetMailTemplatesParams,
    responses: { 200: AdminMailTemplateListResponseSchema },
    example: {
      response: {
        templates: [{ name: "order-placed", category: "transactional" }],
        languages: ["en", "de"],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    method: "GET",
    path: "/admin/mail/templates/:name/preview",
    feature: "mail",
    summary: "Render a template with its sample data",
    auth: "admin",
    query: AdminGetMailPreviewParams,
    responses: { 200: AdminMailPreviewResponseSchema },
    example: {
      query: { locale: "de" },
      response: {
        subject: "Ihre Bestellung #1042",
        preheader: "Danke, Ana.",
        html: detail.html,
        text: "Danke für Ihre Bestellung, Ana.",
      },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/mail/templates/:name/test",
    feature: "mail",
    summary: "Send a template with its sample data",
    auth: "admin",
    body: AdminSendTestMail,
    responses: { 200: AdminMailMessageResponseSchema },
    example: {
      body: { to: "me@example.com" },
      response: { message: { ...detail, to: "me@example.com" } },
    },
  }),
]
