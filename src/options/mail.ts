import { z } from "@medusajs/framework/zod"
import type { MailStrings, MailTemplateOverride } from "../emails"
import type { MailTransportFactory } from "../modules/mail/transports/types"
import { parseMailbox } from "../utils/mail-address"

const mailbox = z
  .string()
  .refine((value) => parseMailbox(value) !== undefined, {
    error:
      "must be an email address such as shop@example.com or Shop <shop@example.com>",
  })
const httpUrl = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address" })
  .transform((value) => value.replace(/\/+$/, ""))

/** A mail provider that its HTTP interface sends through. */
const SendgridOptionsSchema = z
  .strictObject({
    /** API key with the right to send. Unset: SendGrid is not used. */
    apiKey: z.string().min(1).optional(),
    /** Address of the API without `/v3`, for a proxy or a simulator. @default "https://api.sendgrid.com" */
    apiBase: httpUrl.default("https://api.sendgrid.com"),
    /** Key that the signed event webhook is checked with, as SendGrid shows it (base64). */
    webhookPublicKey: z.string().min(1).optional(),
  })
  .prefault({})

const path = z.string().regex(/^\/(?![/\\])/, { error: "must begin with /" })

/** Pages of the storefront that mails link to. Names in braces are put in. */
const MailLinksSchema = z
  .strictObject({
    /** An order: `{id}`, and `{token}` which is added as `?token=` where it is not named. @default "/order/{id}/confirmed" */
    order: path.default("/order/{id}/confirmed"),
    /** Where a customer sets a new password: `{token}`, `{email}`. @default "/reset-password?token={token}&email={email}" */
    resetPassword: path.default("/reset-password?token={token}&email={email}"),
    /** Where a customer asks for a new password. @default "/forgot-password" */
    forgotPassword: path.default("/forgot-password"),
    /** Where an address is confirmed: `{token}`. @default "/verify-email?token={token}" */
    verifyEmail: path.default("/verify-email?token={token}"),
    /** Where a newsletter subscription is confirmed: `{token}`. @default "/newsletter/confirm?token={token}" */
    newsletter: path.default("/newsletter/confirm?token={token}"),
    /** Where a cart is paid: `{cart_id}`. @default "/checkout?cart_id={cart_id}" */
    checkout: path.default("/checkout?cart_id={cart_id}"),
  })
  .prefault({})

/** Every email of the shop: who sends it, through what, how patiently. */
export const MailOptionsSchema = z
  .strictObject({
    /** Sender, `shop@example.com` or `Shop <shop@example.com>`; required as soon as mail leaves the shop. @default "shop@localhost" */
    from: mailbox.optional(),
    /** Where answers go. @default the sender */
    replyTo: mailbox.optional(),
    /**
     * What sends: `auto` takes SendGrid or SMTP when they are set, else the store's own notification provider for the
     * channel `email`, else the local mailbox. A function makes a transport of your own. @default "auto"
     */
    transport: z
      .union([
        z.enum(["auto", "sendgrid", "smtp", "notification", "mailbox"]),
        z.custom<MailTransportFactory>((value) => typeof value === "function", {
          error: "must be a transport's name or a function that makes one",
        }),
      ])
      .default("auto"),
    sendgrid: SendgridOptionsSchema,
    smtp: z
      .strictObject({
        /** `smtp://user:password@host:port`, `smtps://` for TLS from the start. Unset: SMTP is not used. */
        url: z
          .string()
          .regex(/^smtps?:\/\//, {
            error: "must begin with smtp:// or smtps://",
          })
          .optional(),
      })
      .prefault({}),
    /** Reports of any other provider, posted to `/hooks/mail/generic`. */
    webhook: z
      .strictObject({
        /** Secret that those reports are signed with. Unset: the route does not exist. */
        secret: z.string().min(16).optional(),
        /** How old a signed report may be, in seconds, of either webhook. @default 600 */
        toleranceSeconds: z.number().int().min(10).max(86_400).default(600),
      })
      .prefault({}),
    /** Days after which bodies and addresses of messages are erased. @default 90 */
    keepDays: z.number().int().min(1).max(3650).default(90),
    /** Messages handed over a second by each process; 0 is no limit. @default 0 */
    rate: z.number().min(0).default(0),
    /** Single messages under way at once in each process; also the connections to an SMTP server. @default 5 */
    concurrency: z.number().int().min(1).max(100).default(5),
    /** Batches of a broadcast under way at once in each process. @default 5 */
    bulkConcurrency: z.number().int().min(1).max(20).default(5),
    /** Seconds between the tries of one message; the last one repeats. @default [10, 30, 120, 600, 1800, 3600] */
    retrySeconds: z
      .array(z.number().min(0).max(86_400))
      .min(1)
      .default([10, 30, 120, 600, 1800, 3600]),
    /** Hours after which a message that nobody takes is given up. @default 24 */
    giveUpHours: z.number().positive().max(168).default(24),
    /** Seconds after which what a dead process was sending is taken over. @default 30 */
    leaseSeconds: z.number().min(1).max(600).default(30),
    /** Seconds between looks at the outbox when nothing woke the process. @default 5 */
    pollSeconds: z.number().min(0.05).max(300).default(5),
    /** Templates that are never sent by themselves, for a shop that sends them some other way. */
    disabled: z.array(z.string().min(1)).default([]),
    /** Your own templates by name; see docs/mail.md. */
    templates: z
      .record(z.string(), z.custom<MailTemplateOverride>())
      .default({}),
    /** Your own strings of the mails by language, laid over ours. */
    strings: z.record(z.string(), z.custom<MailStrings>()).default({}),
    links: MailLinksSchema,
    /** Secret of unsubscribe links. @default derived from the JWT secret */
    secret: z.string().min(16).optional(),
  })
  .prefault({})
  .superRefine((mail, context) => {
    const real =
      mail.transport === "sendgrid" ||
      mail.transport === "smtp" ||
      (mail.transport === "auto" && (mail.sendgrid.apiKey || mail.smtp.url))
    if (real && !mail.from) {
      context.addIssue({
        code: "custom",
        path: ["from"],
        message: "must be set (MAIL_FROM) when mail leaves the shop",
      })
    }
    for (const [name, field, value] of [
      ["sendgrid", "apiKey", mail.sendgrid.apiKey],
      ["smtp", "url", mail.smtp.url],
    ] as const) {
      if (mail.transport === name && !value) {
        context.addIssue({
          code: "custom",
          path: [name, field],
          message: `must be set when the transport is ${name}`,
        })
      }
    }
  })

export type MailOptions = z.output<typeof MailOptionsSchema>
