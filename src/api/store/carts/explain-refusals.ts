import type {
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { readShortages } from "../../../utils/checkout/read-stock"
import {
  insufficientStock,
  soldMeanwhile,
} from "../../../utils/checkout/stock-error"
import { toStockLines } from "../../../workflows/checkout/checks/stock-lines"
import type { CheckedLine } from "../../../workflows/checkout/checks/types"
import type { CartRequest } from "./guard-cart"

type Refusal = { type?: string; code?: string; message?: string }

/** Core's words for want of stock, which name neither the product nor what is left. */
const VAGUE =
  /^(Some variant does not have the required inventory|Not enough stock available for item)/

/**
 * What may come of it besides: the workflow engine garbles its report now and then
 * when two steps end at once, and a crowd may wait too long for its turn at a shelf.
 */
const UNCLEAR =
  /^Updating Status from "\w+" to "\w+" is not allowed|stayed busy for \d+ s, try again$/

/** Says which line there is not enough of, and how many are left, where core refuses without naming them. */
export function explainRefusals(
  req: CartRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const json = res.json.bind(res)
  res.json = (body: unknown) => {
    const { message = "" } = (body ?? {}) as Refusal
    if (
      res.statusCode !== 400 ||
      !(VAGUE.test(message) || UNCLEAR.test(message))
    ) {
      return json(body)
    }
    explain(req, message)
      .catch((error: unknown) => {
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`A refusal could not be explained: ${String(error)}`)
      })
      .then((refusal) => json(refusal ?? body))
    return res
  }
  next()
}

async function explain(
  req: CartRequest,
  message: string
): Promise<Refusal | undefined> {
  const { lines, sales_channel_id } = await wantedLines(req)
  const shortages = await readShortages(req.scope, {
    lines: toStockLines(lines),
    sales_channel_id,
  })
  if (!shortages.length && UNCLEAR.test(message)) {
    return undefined
  }
  const { type, message: sentence } = shortages.length
    ? insufficientStock(shortages)
    : soldMeanwhile()
  return {
    code: MedusaError.Codes.INSUFFICIENT_INVENTORY,
    type,
    message: sentence,
  }
}

/** The lines of the cart as the request would have them. */
async function wantedLines(req: CartRequest): Promise<{
  lines: CheckedLine[]
  sales_channel_id?: string | null
}> {
  const body = (req.body ?? {}) as CheckedLine & { items?: CheckedLine[] }
  const id = req.guarded_cart?.id
  if (!id) {
    const { sales_channel_id } = (req.validatedBody ?? {}) as {
      sales_channel_id?: string
    }
    return { lines: body.items ?? [], sales_channel_id }
  }
  const cart = await req.scope.resolve(Modules.CART).retrieveCart(id, {
    select: ["id", "sales_channel_id"],
    relations: ["items"],
  })
  const items: CheckedLine[] = cart.items ?? []
  const lineId = /\/line-items\/([^/]+)\/?$/i.exec(req.path)?.[1]
  return {
    sales_channel_id: cart.sales_channel_id,
    lines: lineId
      ? items.map((item) =>
          item.id === lineId ? { ...item, quantity: body.quantity } : item
        )
      : [...items, ...(body.variant_id ? [body] : [])],
  }
}
