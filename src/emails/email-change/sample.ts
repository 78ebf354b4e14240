/** Sent to the new address of an account; without `confirm_url` it says that the address is taken. */
export type EmailChangeData = {
  first_name?: string | null
  new_email: string
  confirm_url?: string | null
  expires_at?: string | null
}

export const sample: EmailChangeData = {
  first_name: "Ana",
  new_email: "ana.new@example.com",
  confirm_url: "/account/verify?token=sample",
  expires_at: "2026-03-15T09:45:00.000Z",
}

export const minimal: EmailChangeData = { new_email: "ana.new@example.com" }
