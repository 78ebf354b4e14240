import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { hashToken } from "../../../utils/random-token"
import { resolveOptions } from "../../../utils/resolve-options"
import { isoDate } from "../data/order"
import type { MailAct } from "./types"

type Invite = {
  id: string
  email: string
  token: string
  accepted: boolean
  expires_at: string | Date
}

/** Somebody was asked to work in the admin, or asked again with a new link. */
export const adminInvite: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "invite",
      fields: ["id", "email", "token", "accepted", "expires_at"],
      filters: { id: ids },
    })
    const { shop } = resolveOptions(container)
    return (data as Invite[])
      .filter(({ accepted }) => !accepted)
      .map((invite) => ({
        key: `admin-invite:${invite.id}:${hashToken(invite.token).slice(0, 16)}`,
        template: "admin-invite" as const,
        to: invite.email,
        data: {
          invite_url: `${shop.backendUrl}/app/invite?token=${encodeURIComponent(invite.token)}`,
          expires_at: isoDate(invite.expires_at),
        },
      }))
  },
}
