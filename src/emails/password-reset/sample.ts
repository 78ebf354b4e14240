/** Answers a forgotten password, of a customer or of an admin. */
export type PasswordResetData = {
  first_name?: string | null
  reset_url: string
  expires_at?: string | null
}

export const sample: PasswordResetData = {
  first_name: "Ana",
  reset_url: "/account/reset-password?token=sample",
  expires_at: "2026-03-15T09:45:00.000Z",
}

export const minimal: PasswordResetData = {
  reset_url: "/account/reset-password?token=sample",
}
