import {
  allowFields,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_RATINGS } from "../../../modules/product-review/constants"

const RELATION = "review_stats"

/** What a product that nobody reviewed yet answers. */
const NOTHING: Record<string, number | null> = {
  average: null,
  count: 0,
  score: 0,
  ...Object.fromEntries(
    PRODUCT_REVIEW_RATINGS.map((rating) => [`rating_${rating}`, 0])
  ),
}

/** The columns that the public may read; how many reviews wait is the shop's own. */
const FIELDS = Object.keys(NOTHING).map((column) => `${RELATION}.${column}`)

/**
 * Lets shoppers read `review_stats` of core's products: the whole relation is
 * spelled out as its public columns, and a product without reviews answers zeros.
 */
export const reviewStatsFields: MiddlewareRoute[] = [
  {
    // The list and the detail, by an expression: those run before core validates `fields`.
    matcher: /^\/store\/products(\/[^/]+)?\/?$/,
    methods: ["GET"],
    middlewares: [allowFields(FIELDS), readReviewStats],
  },
]

function readReviewStats(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { fields, order } = req.query
  if (
    typeof order === "string" &&
    order.replace(/^-/, "").startsWith(RELATION)
  ) {
    return next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Order field ${order.replace(/^-/, "")} is not valid`
      )
    )
  }
  if (typeof fields !== "string" || !fields.includes(RELATION)) {
    return next()
  }
  const spelled = fields.split(",").flatMap(spellOut)
  req.query.fields = spelled.join(",")
  const wanted = FIELDS.filter((field) =>
    spelled.some((one) => one.replace(/^[+ ]/, "") === field)
  ).map((field) => field.slice(RELATION.length + 1))
  if (wanted.length) {
    fillBlanks(res, wanted)
  }
  next()
}

/** `+review_stats.*` and its relatives, column by column. */
function spellOut(field: string): string[] {
  const bare = field.replace(/^[+* ]+/, "").replace(/\.\*$/, "")
  if (bare !== RELATION || field.startsWith("-")) {
    return [field]
  }
  return FIELDS.map((column) => `+${column}`)
}

type WithStats = { [RELATION]?: unknown }

function fillBlanks(res: MedusaResponse, wanted: string[]): void {
  const blank = Object.fromEntries(
    wanted.map((column) => [column, NOTHING[column]])
  )
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const { product, products } = (body ?? {}) as {
      product?: WithStats
      products?: WithStats[]
    }
    for (const one of products ?? (product ? [product] : [])) {
      one[RELATION] ??= blank
    }
    return json(body)
  }
}
