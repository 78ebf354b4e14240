import { SuccessResponseSchema } from "../../../types/http/mail"
import { describeRoute } from "../../../utils/http/describe-route"

const bodyParser = { preserveRawBody: true, sizeLimit: "5mb" } as const

export const mailHookRoutes = [
  describeRoute({
    method: "POST",
    path: "/hooks/mail/sendgrid",
    feature: "mail",
    summary: "Take in SendGrid's signed event webhook",
    description:
      "Delivered, bounce, dropped, spamreport and unsubscribe change the mail and its recipient. Each `sg_event_id` counts once; a bad or old signature is refused.",
    auth: "none",
    bodyType: "application/json",
    bodyParser,
    responses: { 200: SuccessResponseSchema },
    example: {
      body: [
        {
          event: "delivered",
          email: "ana@example.com",
          timestamp: 1773480601,
          sg_event_id: "ZGVsaXZlcmVkLTE",
          sg_message_id: "14c5d75ce93.dfd.64b469",
        },
      ],
      response: { success: true },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/hooks/mail/generic",
    feature: "mail",
    summary: "Take in reports of any other mail provider",
    description:
      "`{events: [{id, type, message_id?, provider_message_id?, email?, reason?, hard?, occurred_at}]}`; `x-mail-signature` is the hex HMAC-SHA256 of `<x-mail-timestamp>.<body>` under `MAIL_WEBHOOK_SECRET`.",
    auth: "none",
    bodyType: "application/json",
    bodyParser,
    responses: { 200: SuccessResponseSchema },
    example: {
      body: {
        events: [
          {
            id: "evt_1",
            type: "bounced",
            email: "ana@example.com",
            hard: true,
            reason: "550 5.1.1 no such user",
            occurred_at: "2026-03-14T09:30:01.000Z",
          },
        ],
      },
      response: { success: true },
    },
  }),
]
