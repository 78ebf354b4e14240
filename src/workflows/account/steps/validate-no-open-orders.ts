import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"

const AT_ONCE = 100
/** Longer lists say how many more there are. */
const NAMED = 10

type Order = {
  id: string
  display_id: number
  payment_status: string
  fulfillment_status: string
}

const PAID = ["captured", "partially_refunded", "refunded"]

/** The shop still owes them something, or they the shop. */
function isOpen({ payment_status, fulfillment_status }: Order): boolean {
  const isDone =
    fulfillment_status === "delivered" && PAID.includes(payment_status)
  return !isDone && payment_status !== "refunded"
}

export const validateNoOpenOrdersStepId = "account-validate-no-open-orders"
/**
 * This step refuses while orders are under way: the shop needs the address.
 *
 * @throws {MedusaError} NOT_ALLOWED, naming the orders
 */
export const validateNoOpenOrdersStep = createStep(
  validateNoOpenOrdersStepId,
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const open = await openOrders(container, customer_id)
    if (open.length) {
      const names = open.slice(0, NAMED).map((number) => `#${number}`)
      const more = open.length - names.length
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Data cannot be erased before these orders are delivered and paid, or canceled: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`
      )
    }
    return new StepResponse(undefined)
  }
)

async function openOrders(
  container: MedusaContainer,
  customerId: string
): Promise<number[]> {
  const open: number[] = []
  for (let skip = 0; ; skip += AT_ONCE) {
    const { result } = await getOrdersListWorkflow(container).run({
      input: {
        fields: ["id", "display_id", "status"],
        variables: {
          filters: {
            customer_id: customerId,
            status: ["pending", "requires_action"],
          },
          skip,
          take: AT_ONCE,
          order: { display_id: "ASC" },
        },
      },
    })
    const found = "rows" in result ? result.rows : result
    const orders = found as unknown as Order[]
    open.push(...orders.filter(isOpen).map(({ display_id }) => display_id))
    if (orders.length < AT_ONCE) {
      return open
    }
  }
}
