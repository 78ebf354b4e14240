import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreAccountSessionResponse } from "../../../../types/http/account"
import { SecurityEventKinds } from "../../../../modules/account/constants"
import { clientOf } from "../../../../utils/account/current-session"
import { recordSecurityEvent } from "../../../../utils/account/record-security-event"
import { loginCustomerWorkflow } from "../../../../workflows/account/login-customer"
import { presentSession } from "../present-session"
import type { StoreLoginAccountType } from "../validators"

export const POST = async (
  req: MedusaRequest<StoreLoginAccountType>,
  res: MedusaResponse<StoreAccountSessionResponse>
) => {
  const { result } = await loginCustomerWorkflow(req.scope).run({
    input: { ...req.validatedBody, client: clientOf(req) },
  })
  await recordSecurityEvent(req.scope, {
    kind: SecurityEventKinds.LOGIN,
    actor_type: "customer",
    actor_id: result.customer_id,
    email: req.validatedBody.email,
    ...clientOf(req),
  })
  res.json(await presentSession(req.scope, result))
}
