/** Asks to confirm a subscription to the newsletter (double opt-in). */
export type NewsletterConfirmData = {
  first_name?: string | null
  confirm_url: string
  expires_at?: string | null
}

export const sample: NewsletterConfirmData = {
  first_name: "Ana",
  confirm_url: "/newsletter/confirm?token=sample",
  expires_at: "2026-03-22T09:30:00.000Z",
}

export const minimal: NewsletterConfirmData = {
  confirm_url: "/newsletter/confirm?token=sample",
}
