/** Confirms that the password was changed, and says what to do if it was someone else. */
export type PasswordChangedData = {
  first_name?: string | null
  changed_at: string
  /** Where a password can be reset. */
  reset_url?: string | null
}

export const sample: PasswordChangedData = {
  first_name: "Ana",
  changed_at: "2026-03-15T09:30:00.000Z",
  reset_url: "/account/forgot-password",
}

export const minimal: PasswordChangedData = {
  changed_at: "2026-03-15T09:30:00.000Z",
}
