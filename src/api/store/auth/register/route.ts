import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreAccountSessionResponse } from "../../../../types/http/account"
import { SecurityEventKinds } from "../../../../modules/account/constants"
import { clientOf } from "../../../../utils/account/current-session"
import { recordSecurityEvent } from "../../../../utils/account/record-security-event"
import { registerCustomerWorkflow } from "../../../../workflows/account/register-customer"
import { presentSession } from "../present-session"
import type { StoreRegisterAccountType } from "../validators"

export const POST = async (
  req: MedusaRequest<StoreRegisterAccountType>,
  res: MedusaResponse<StoreAccountSessionResponse>
) => {
  const { email, password, address, ...profile } = req.validatedBody
  const { result } = await registerCustomerWorkflow(req.scope).run({
    input: {
      email,
      password,
      profile: { ...profile, ...(address && { addresses: [address] }) },
      client: clientOf(req),
    },
  })
  await recordSecurityEvent(req.scope, {
    kind: SecurityEventKinds.REGISTERED,
    actor_type: "customer",
    actor_id: result.customer_id,
    email: req.validatedBody.email,
    ...clientOf(req),
  })
  res.status(201).json(await presentSession(req.scope, result))
}
