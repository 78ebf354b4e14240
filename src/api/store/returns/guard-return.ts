import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { findOwnOrder } from "../../../utils/order/find-readable-order"

/**
 * Core takes returns of anybody's order from anybody, and believes them that the
 * goods have arrived: only the order's owner announces one, the rest is the shop's to say.
 */
export const returnGuards: MiddlewareRoute[] = [
  {
    // By an expression: those run before core validates the body.
    matcher: /^\/store\/returns\/?$/,
    methods: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"]), guardReturn],
  },
]

async function guardReturn(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const body = (req.body ?? {}) as {
    order_id?: unknown
    receive_now?: unknown
    location_id?: unknown
    return_shipping?: { price?: unknown } | null
  }
  const fields = [
    body.receive_now !== undefined && "receive_now",
    body.location_id !== undefined && "location_id",
    body.return_shipping?.price !== undefined && "return_shipping.price",
  ].filter((field) => field !== false)
  if (fields.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Invalid request: ${fields.map((field) => `'${field}'`).join(", ")} cannot be set by a customer`
    )
  }
  // Anything else is for core's validator to refuse.
  if (typeof body.order_id === "string" && body.order_id) {
    await findOwnOrder(req, body.order_id, ["id"])
  }
  next()
}
