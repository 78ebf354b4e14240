import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AccountSessionDTO } from "../../../../modules/account/types"
import type { StoreAccountSessionListResponse } from "../../../../types/http/account"
import { currentAccountSession } from "../../../../utils/account/current-session"

const FIELDS = ["id", "created_at", "last_seen_at", "user_agent", "ip"]

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreAccountSessionListResponse>
) => {
  const { data, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "account_session",
      fields: FIELDS,
      filters: {
        actor_type: "customer",
        actor_id: req.auth_context.actor_id,
        ended_at: null,
        expires_at: { $gt: new Date() },
      },
      pagination: req.queryConfig.pagination,
    })
  const { count = 0, skip = 0, take = 0 } = metadata ?? {}
  const current = currentAccountSession(req)?.id
  res.json({
    sessions: (data as unknown as AccountSessionDTO[]).map((session) => ({
      id: session.id,
      created_at: new Date(session.created_at).toISOString(),
      last_seen_at: new Date(session.last_seen_at).toISOString(),
      user_agent: session.user_agent,
      ip: session.ip,
      current: session.id === current,
    })),
    count,
    offset: skip,
    limit: take,
  })
}
