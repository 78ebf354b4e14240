import { randomBytes } from "node:crypto"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import { NEWSLETTER_CONFIRM_DAYS } from "../../../modules/mail/data/consents"
import { hashToken } from "../../../utils/random-token"
import type MailModuleService from "../../../modules/mail/service"
import { resolveOptions } from "../../../utils/resolve-options"
import type { QueueMailOf } from "../types"
import { mailLink } from "../utils/mail-link"

export type RequestNewsletterInput = { email: string; locale?: string }

export const requestNewsletterStepId = "request-newsletter"
/** This step notes a wish for the newsletter and writes the mail that asks to confirm it. */
export const requestNewsletterStep = createStep(
  requestNewsletterStepId,
  async ({ email, locale }: RequestNewsletterInput, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const token = randomBytes(32).toString("base64url")
    const tokenHash = hashToken(token)
    const asked = await mail.consents.request(email, {
      token_hash: tokenHash,
      source: "newsletter",
      locale,
    })
    if (!asked) {
      return new StepResponse<QueueMailOf<"newsletter-confirm">[], string>([])
    }
    const { links } = resolveOptions(container).mail
    const expires = Date.now() + NEWSLETTER_CONFIRM_DAYS * 86_400_000
    return new StepResponse<QueueMailOf<"newsletter-confirm">[], string>(
      [
        {
          key: `newsletter-confirm:${tokenHash.slice(0, 32)}`,
          template: "newsletter-confirm",
          to: email,
          locale,
          data: {
            confirm_url: mailLink(links, "newsletter", { token }),
            expires_at: new Date(expires).toISOString(),
          },
        },
      ],
      tokenHash
    )
  },
  async (tokenHash, { container }) => {
    if (tokenHash) {
      await container
        .resolve<MailModuleService>(MAIL_MODULE)
        .consents.withdraw(tokenHash)
    }
  }
)
