import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import type { Shelf } from "../../utils/checkout/stock-records"
import { takesCheckoutHooks } from "../../utils/checkout/takes-hooks"
import { checkCompletedCart, checkReservedShelves } from "../checkout/checks"

/** Of the carts that are being completed in this process: core holds the lock on each. */
const watched = new Map<string, Shelf[]>()

/** Core runs this hook after it has reserved the stock; its types do not name it. */
type CompleteCartHooks = typeof completeCartWorkflow.hooks & {
  beforePaymentAuthorization: (
    handler: (
      data: { input: { id: string } },
      context: { container: MedusaContainer }
    ) => Promise<void>
  ) => void
}

if (takesCheckoutHooks()) {
  const hooks = completeCartWorkflow.hooks as CompleteCartHooks
  hooks.validate(
    async ({ input, cart }) => {
      watched.set(input.id, checkCompletedCart({ cart }))
      return new StepResponse(undefined, input.id)
    },
    async (cartId) => {
      watched.delete(String(cartId))
    }
  )
  hooks.beforePaymentAuthorization(async ({ input }, { container }) => {
    const shelves = watched.get(input.id) ?? []
    watched.delete(input.id)
    await checkReservedShelves(shelves, { container })
  })
}
