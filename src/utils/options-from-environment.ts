import type { PluginOptionsInput } from "../plugin-options"
import type { Environment } from "./environment"

/** The plugin options of the store, which is configured by its environment alone. */
export function pluginOptionsFromEnvironment(
  env: Environment
): PluginOptionsInput {
  return {
    shop: {
      name: env.SHOP_NAME,
      backendUrl: env.BACKEND_URL,
      storefrontUrl: env.STOREFRONT_URL,
      timezone: env.SHOP_TIMEZONE,
      filesDirectory: env.SHOP_FILES_DIR,
    },
    account: {
      requireVerifiedEmail: env.ACCOUNT_REQUIRE_VERIFIED_EMAIL,
      trustedStorefronts: env.TRUSTED_STOREFRONTS,
    },
    mail: {
      from: env.MAIL_FROM,
      smtp: { url: env.SMTP_URL },
      sendgrid: {
        apiKey: env.SENDGRID_API_KEY,
        apiBase: env.SENDGRID_API_BASE,
        webhookPublicKey: env.SENDGRID_WEBHOOK_PUBLIC_KEY,
      },
      webhook: { secret: env.MAIL_WEBHOOK_SECRET },
      rate: env.MAIL_RATE,
      concurrency: env.MAIL_CONCURRENCY,
      retrySeconds: env.MAIL_RETRY_SECONDS,
      giveUpHours: env.MAIL_GIVE_UP_HOURS,
      leaseSeconds: env.MAIL_LEASE_SECONDS,
      pollSeconds: env.MAIL_POLL_SECONDS,
      keepDays: env.MAIL_KEEP_DAYS,
    },
    productReview: {
      requirePurchase: env.REVIEWS_REQUIRE_PURCHASE,
      autoApprove: env.REVIEWS_AUTO_APPROVE,
      requestAfterDays: env.REVIEWS_REQUEST_AFTER_DAYS,
    },
    invoice: {
      seller: env.INVOICE_SELLER,
      paper: env.INVOICE_PAPER,
      invoiceNumber: env.INVOICE_NUMBER,
      creditNoteNumber: env.CREDIT_NOTE_NUMBER,
    },
  }
}
