import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import type { AdminSecurityEventListResponse } from "../../../types/http/account-data"
import type { AdminGetSecurityEventsParamsType } from "./middlewares"

/** LIKE's own signs, meant as themselves. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<AdminSecurityEventListResponse>
) => {
  const { q, kind, customer_id, limit, offset } =
    req.validatedQuery as AdminGetSecurityEventsParamsType
  const [events, count] = await req.scope
    .resolve<AccountModuleService>(ACCOUNT_MODULE)
    .listAndCountAccountSecurityEvents(
      {
        ...(kind && { kind }),
        ...(customer_id && { actor_type: "customer", actor_id: customer_id }),
        ...(q && {
          $or: [
            { email: { $like: `${literally(q.toLowerCase())}%` } },
            { ip: q },
            { actor_id: q },
          ],
        }),
      },
      { skip: offset, take: limit, order: { created_at: "DESC", id: "DESC" } }
    )
  res.json({
    security_events: events.map((event) => ({
      id: event.id,
      kind: event.kind,
      actor_type: event.actor_type,
      actor_id: event.actor_id,
      email: event.email,
      ip: event.ip,
      user_agent: event.user_agent,
      details: event.details,
      created_at: new Date(event.created_at).toISOString(),
    })),
    count,
    offset,
    limit,
  })
}
