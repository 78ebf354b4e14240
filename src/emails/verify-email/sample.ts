/** Asks to confirm the address of an account. */
export type VerifyEmailData = {
  first_name?: string | null
  verify_url: string
  expires_at?: string | null
}

export const sample: VerifyEmailData = {
  first_name: "Ana",
  verify_url: "/account/verify?token=sample",
  expires_at: "2026-03-15T09:45:00.000Z",
}

export const minimal: VerifyEmailData = {
  verify_url: "/account/verify?token=sample",
}
