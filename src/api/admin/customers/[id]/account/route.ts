import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAccountResponse } from "../../../../../types/http/account-data"
import { readAccount } from "../../../../../utils/account/read-account"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<AdminAccountResponse>
) => {
  res.json({ account: await readAccount(req.scope, req.params.id) })
}
