import { z } from "@medusajs/framework/zod"

/** What a relay of any other provider posts. */
export const GenericMailReports = z.strictObject({
  events: z
    .array(
      z.strictObject({
        /** Unique for ever; the same id again is ignored. */
        id: z.string().min(1).max(200),
        type: z.enum([
          "delivered",
          "bounced",
          "dropped",
          "deferred",
          "complained",
          "unsubscribed",
        ]),
        /** Of the shop's message: the part before the @ of its Message-ID. */
        message_id: z.string().max(100).optional(),
        /** What the provider called it. */
        provider_message_id: z.string().max(300).optional(),
        email: z.string().max(320).optional(),
        reason: z.string().max(2000).optional(),
        /** Of a bounce: the address does not exist. */
        hard: z.boolean().optional(),
        occurred_at: z.iso.datetime({ offset: true }),
      })
    )
    .min(1)
    .max(1000),
})
