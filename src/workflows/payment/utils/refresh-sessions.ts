import type { MedusaContainer } from "@medusajs/framework/types"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import {
  ContainerRegistrationKeys,
  Modules,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { moneyOf } from "../../../utils/payment/assess-payment"
import {
  findPaymentGateway,
  type ProviderPayment,
} from "../../../utils/payment/gateway"

type Session = {
  id: string
  status: string
  provider_id: string
  amount: number
  currency_code: string
  data: { id?: unknown } | null
  context: { customer?: { id?: string } } | null
}

/** Statuses that core takes for the end of a session. */
const OVER = ["error", "canceled"]

/**
 * Makes the payment of a cart payable again: a session whose card was refused goes
 * on as it was started, one that is over is replaced by a new one.
 *
 * @returns whether something changed
 */
export async function refreshPaymentSessions(
  container: MedusaContainer,
  cartId: string
): Promise<boolean> {
  const collection = await readCollection(container, cartId)
  let changed = false
  for (const session of collection?.payment_sessions ?? []) {
    const gateway = findPaymentGateway(container, session.provider_id)
    const reference = session.data?.id
    if (
      gateway &&
      OVER.includes(session.status) &&
      typeof reference === "string"
    ) {
      const payment = await gateway.retrieve(reference)
      changed = true
      await (payment && isAlive(payment)
        ? recordSession(container, session, {
            ...payment,
            status: PaymentSessionStatus.PENDING,
          })
        : replace(container, collection?.id ?? "", session))
    }
  }
  return changed
}

/** Whether money can still come, or is there. */
function isAlive(payment: ProviderPayment): boolean {
  return payment.state === "paid" || payment.state === "held"
    ? moneyOf(payment) > 0
    : payment.state !== "canceled"
}

/** Notes with the session what the provider says of it. */
export async function recordSession(
  container: MedusaContainer,
  session: { id: string; amount: number; currency_code: string },
  { data, status }: Pick<ProviderPayment, "data" | "status">
): Promise<void> {
  await container.resolve(Modules.PAYMENT).updatePaymentSession({
    id: session.id,
    amount: session.amount,
    currency_code: session.currency_code,
    data,
    status,
  })
}

async function replace(
  container: MedusaContainer,
  collectionId: string,
  { provider_id, context }: Session
): Promise<void> {
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collectionId,
      provider_id,
      customer_id: context?.customer?.id,
    },
  })
}

async function readCollection(
  container: MedusaContainer,
  cartId: string
): Promise<{ id: string; payment_sessions: Session[] | null } | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "id",
      "payment_collection.id",
      "payment_collection.payment_sessions.*",
    ],
    filters: { id: cartId },
  })
  return (
    data as unknown as {
      payment_collection?: { id: string; payment_sessions: Session[] | null }
    }[]
  )[0]?.payment_collection
}
