import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../../../modules/mail/constants"
import type MailModuleService from "../../../../../modules/mail/service"
import type { StoreEmailPreferencesResponse } from "../../../../../types/http/mail"
import { updateEmailPreferencesWorkflow } from "../../../../../workflows/mail/update-email-preferences"
import type { StoreUpdateEmailPreferencesType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreEmailPreferencesResponse>
) => {
  const person = await readPerson(req.scope, req.auth_context.actor_id)
  res.json({
    email_preferences: await req.scope
      .resolve<MailModuleService>(MAIL_MODULE)
      .recipients.preferences(person),
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreUpdateEmailPreferencesType>,
  res: MedusaResponse<StoreEmailPreferencesResponse>
) => {
  const person = await readPerson(req.scope, req.auth_context.actor_id)
  const { result } = await updateEmailPreferencesWorkflow(req.scope).run({
    input: { ...person, change: req.validatedBody, source: "account" },
  })
  res.json({ email_preferences: result })
}

async function readPerson(scope: MedusaContainer, customer_id: string) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: customer_id },
  })
  const address = data[0]?.email
  if (!address) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Customer with id: ${customer_id} was not found`
    )
  }
  return { address, customer_id }
}
