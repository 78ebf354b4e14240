/** Invites someone to work in the shop's admin. */
export type AdminInviteData = {
  invite_url: string
  /** Name or address of who invites. */
  invited_by?: string | null
  expires_at?: string | null
}

export const sample: AdminInviteData = {
  invite_url: "/app/invite?token=sample",
  invited_by: "Ada Min",
  expires_at: "2026-03-22T09:30:00.000Z",
}

export const minimal: AdminInviteData = {
  invite_url: "/app/invite?token=sample",
}
