import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreVerifyEmailResponse } from "../../../../types/http/account-email"
import {
  clientOf,
  currentAccountSession,
} from "../../../../utils/account/current-session"
import { readVerifiedCustomer } from "../../../../utils/account/verified-customer"
import { hashToken } from "../../../../utils/random-token"
import { ACCOUNT_MODULE } from "../../../../modules/account/constants"
import type AccountModuleService from "../../../../modules/account/service"
import { confirmEmailChangeWorkflow } from "../../../../workflows/account/confirm-email-change"
import { verifyEmailWorkflow } from "../../../../workflows/account/verify-email"
import type { StoreVerifyEmailType } from "../password-validators"

export const POST = async (
  req: MedusaRequest<StoreVerifyEmailType>,
  res: MedusaResponse<StoreVerifyEmailResponse>
) => {
  const customerId = await confirm(req)
  const customer = await readVerifiedCustomer(req.scope, customerId)
  res.json({ success: true, customer })
}

/** A token is a change of email or a verification; both come in the same kind of link. */
async function confirm(
  req: MedusaRequest<StoreVerifyEmailType>
): Promise<string | null> {
  const { token } = req.validatedBody
  const token_hash = hashToken(token)
  const [change] = await req.scope
    .resolve<AccountModuleService>(ACCOUNT_MODULE)
    .listAccountEmailChanges({ token_hash }, { withDeleted: true })
  if (change) {
    const { result } = await confirmEmailChangeWorkflow(req.scope).run({
      input: {
        token_hash,
        except_session_id: currentAccountSession(req)?.id,
        ...clientOf(req),
      },
    })
    return result.customer_id
  }
  const { result } = await verifyEmailWorkflow(req.scope).run({
    input: { code: token },
  })
  return result.customer_id
}
