import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { StoreAccountTokensResponse } from "../../../../types/http/account"
import { clientOf } from "../../../../utils/account/current-session"
import { refreshAccountSessionWorkflow } from "../../../../workflows/account/refresh-account-session"
import type { StoreRefreshAccountType } from "../validators"

export const POST = async (
  req: MedusaRequest<StoreRefreshAccountType>,
  res: MedusaResponse<StoreAccountTokensResponse>
) => {
  const { result } = await refreshAccountSessionWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...clientOf(req) },
  })
  if (!result) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      "The refresh token is not valid, log in again"
    )
  }
  res.json(result)
}
