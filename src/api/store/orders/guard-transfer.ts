import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"

/** What somebody learns of an order that they ask to be given and do not have. */
const FIELDS = ["id", "display_id", "status", "currency_code", "created_at"]

/** Core answers a request for a guest's order with that order, address and all, before its owner has agreed. */
export const transferGuards: MiddlewareRoute[] = [
  {
    matcher: /^\/store\/orders\/[^/]+\/transfer\/(request|cancel)\/?$/,
    methods: ["POST"],
    middlewares: [keepOrderBack],
  },
]

function keepOrderBack(
  _: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const { order } = (body ?? {}) as { order?: Record<string, unknown> }
    return json(
      order
        ? {
            order: Object.fromEntries(
              FIELDS.map((field) => [field, order[field]])
            ),
          }
        : body
    )
  }
  next()
}
