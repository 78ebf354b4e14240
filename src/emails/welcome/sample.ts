/** Greets a new customer; with `verify_url` it also asks to confirm the address. */
export type WelcomeData = {
  first_name?: string | null
  verify_url?: string | null
  /** Until when the link works. */
  expires_at?: string | null
}

export const sample: WelcomeData = {
  first_name: "Ana",
  verify_url: "/account/verify?token=sample",
  expires_at: "2026-03-16T09:30:00.000Z",
}

export const minimal: WelcomeData = {}
