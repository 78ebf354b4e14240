/** Sent to the old address: a change was asked for, or has happened. */
export type EmailChangedData = {
  first_name?: string | null
  new_email: string
  /** @default "changed" */
  state?: "requested" | "changed" | null
  changed_at?: string | null
  /** Where a password can be reset. */
  reset_url?: string | null
}

export const sample: EmailChangedData = {
  first_name: "Ana",
  new_email: "ana.new@example.com",
  state: "changed",
  changed_at: "2026-03-15T09:30:00.000Z",
  reset_url: "/account/forgot-password",
}

export const minimal: EmailChangedData = { new_email: "ana.new@example.com" }
