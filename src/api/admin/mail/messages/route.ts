import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MAIL_MODULE } from "../../../../modules/mail/constants"
import type MailModuleService from "../../../../modules/mail/service"
import type { AdminMailMessageListResponse } from "../../../../types/http/mail"
import { adminMailMessageFields } from "../query-config"
import type { AdminGetMailMessagesParamsType } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetMailMessagesParamsType>,
  res: MedusaResponse<AdminMailMessageListResponse>
) => {
  const { to, ...filters } = req.filterableFields as Partial<
    Omit<AdminGetMailMessagesParamsType, "limit" | "offset" | "order">
  >
  const { skip = 0, take = 20, order } = req.queryConfig.pagination
  const [messages, count] = await req.scope
    .resolve<MailModuleService>(MAIL_MODULE)
    .listAndCountMailMessages(
      { ...filters, ...(to && { to: { $ilike: escapeLike(to) } }) },
      { select: adminMailMessageFields, skip, take, order }
    )
  res.json({
    messages: messages as unknown as AdminMailMessageListResponse["messages"],
    count,
    offset: skip,
    limit: take,
  })
}

function escapeLike(value: string): string {
  return value.replace(/[\\%_]/g, "\\$&")
}
