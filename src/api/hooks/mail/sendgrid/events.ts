import { z } from "@medusajs/framework/zod"
import type { MailReport } from "../../../../modules/mail/data/reports"

/** The part of SendGrid's events that the shop reads; the rest is let through. */
const SendgridEvent = z.looseObject({
  event: z.string(),
  sg_event_id: z.string().min(1).max(200),
  sg_message_id: z.string().max(300).optional(),
  shop_message_id: z.string().max(100).optional(),
  email: z.string().max(320).optional(),
  timestamp: z.number().positive(),
  type: z.string().optional(),
  reason: z.string().optional(),
  response: z.string().optional(),
})

const TYPES: Record<string, MailReport["type"]> = {
  delivered: "delivered",
  bounce: "bounced",
  dropped: "dropped",
  deferred: "deferred",
  spamreport: "complained",
  unsubscribe: "unsubscribed",
  group_unsubscribe: "unsubscribed",
}

/** Reads a batch of events; what is no event, or none that matters, is left out. */
export function readSendgridEvents(body: unknown): MailReport[] {
  const events = Array.isArray(body) ? body : []
  return events.flatMap((candidate) => {
    const { data: event } = SendgridEvent.safeParse(candidate)
    const type = event && TYPES[event.event]
    if (!type) {
      return []
    }
    return {
      provider_event_id: `sendgrid:${event.sg_event_id}`,
      type,
      message_id: event.shop_message_id,
      // "<x-message-id>.<how it was processed>"
      provider_message_id: event.sg_message_id?.split(".")[0],
      email: event.email,
      reason: event.reason ?? event.response,
      // A blocked mail came back for what it was, not because nobody lives there.
      hard: type === "bounced" && event.type !== "blocked",
      occurred_at: new Date(event.timestamp * 1000).toISOString(),
    }
  })
}
