import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  checkReadiness,
  type Readiness,
} from "../../utils/readiness/check-readiness"

let underway: Promise<Readiness> | undefined

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<Readiness>
) => {
  // Anyone may ask: those who ask at the same time share one answer.
  underway ??= checkReadiness(req.scope).finally(() => {
    underway = undefined
  })
  const readiness = await underway
  res
    .status(readiness.status === "ready" ? 200 : 503)
    .set("cache-control", "no-store")
    .json(readiness)
}
