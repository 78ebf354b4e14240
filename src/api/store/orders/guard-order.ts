import {
  allowFields,
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import {
  findReadableOrder,
  OrderTokenQuerySchema,
} from "../../../utils/order/find-readable-order"

/** What a shopper may know of a parcel's labels, which core leaves out without a word. */
const LABELS = [
  "fulfillments.labels",
  "fulfillments.labels.tracking_number",
  "fulfillments.labels.tracking_url",
]

/**
 * Core answers an order to anybody who knows its id: here its owner reads it, and a
 * guest for a while, then with the token of the order's mail.
 */
export const orderGuards: MiddlewareRoute[] = [
  {
    matcher: /^\/store\/orders(\/[^/]+)?\/?$/,
    methods: ["GET"],
    middlewares: [allowFields(LABELS)],
  },
  {
    matcher: /^\/store\/orders\/?$/,
    methods: ["GET"],
    middlewares: [newestFirst],
  },
  {
    // By an expression: those run before core validates the query, which refuses `token`.
    matcher: /^\/store\/orders\/([^/]+)\/?$/,
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], {
        allowUnauthenticated: true,
        requireMfa: true,
      }),
      guardOrder,
    ],
  },
]

/** Core has no order of its own: a history begins with what was bought last. */
function newestFirst(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  req.query.order ??= "-created_at"
  next()
}

async function guardOrder(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { token: given, ...rest } = req.query
  const { success, data } = OrderTokenQuerySchema.safeParse({ token: given })
  if (!success) {
    return next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Invalid request: Field 'token' must be a single text of at most 200 characters"
      )
    )
  }
  req.query = rest
  await findReadableOrder(req, req.params[0], {
    fields: ["id"],
    guest: "window-or-token",
    token: data.token,
  })
  next()
}
