import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { FeatureFlag, MedusaError } from "@medusajs/framework/utils"

/** Medusa sets the status 404 on these, where its index is off, and never sends it. */
function refuseWithoutIndex(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!FeatureFlag.isFeatureEnabled("index_engine")) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `${req.method} ${req.baseUrl + req.path} was not found`
    )
  }
  next()
}

export const indexAnswers: MiddlewareRoute[] = [
  { matcher: "/admin/index", middlewares: [refuseWithoutIndex] },
]
