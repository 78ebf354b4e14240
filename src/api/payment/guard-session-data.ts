import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findPaymentGateway } from "../../utils/payment/gateway"
import { resolveOptions } from "../../utils/resolve-options"

const USAGES: unknown[] = ["on_session", "off_session"]

/**
 * Core hands the session's `data` to Stripe as it comes, so a browser could decide
 * when the money is taken, or whose card pays. Only what the shop allows gets through.
 */
export function guardSessionData(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { provider_id, data } = (req.body ?? {}) as {
    provider_id?: unknown
    data?: unknown
  }
  if (
    typeof provider_id !== "string" ||
    typeof data !== "object" ||
    data === null ||
    !findPaymentGateway(req.scope, provider_id)
  ) {
    return next()
  }
  const allowed = resolveOptions(req.scope).payment.sessionData
  const refused = Object.keys(data).filter((name) => !allowed.includes(name))
  if (refused.length) {
    return next(invalid(`Unrecognized fields: 'data, ${refused.join(", ")}'`))
  }
  const { setup_future_usage: usage } = data as { setup_future_usage?: unknown }
  if (usage !== undefined && !USAGES.includes(usage)) {
    return next(
      invalid(
        "Invalid request: 'data, setup_future_usage' must be on_session or off_session"
      )
    )
  }
  next()
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
