import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaymentBooks } from "../../../utils/payment/books"

type MoneyRow = { id: string; amount: number; created_at: string }

type SessionRow = {
  id: string
  status: string
  provider_id: string
  data: { id?: unknown } | null
  payment_collection_id: string
  payment_collection: { id: string; amount: number; status: string }
  payment: {
    id: string
    canceled_at: string | null
    captured_at: string | null
    captures: MoneyRow[] | null
    refunds: MoneyRow[] | null
  } | null
}

type OrderRow = {
  id: string
  status: string
  transactions: { reference_id: string | null }[] | null
}

/**
 * What the shop knows of some payments, in five queries however many they are.
 *
 * @param sessionIds ids that providers have given; unknown ones are left out
 * @returns by session id
 */
export async function readPaymentBooks(
  container: MedusaContainer,
  sessionIds: string[]
): Promise<Map<string, PaymentBooks>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const read = async <Row>(
    entity: string,
    fields: string[],
    filters: Record<string, string[]>
  ): Promise<Row[]> => {
    // An empty filter would match everything.
    if (Object.values(filters).some((ids) => !ids.length)) {
      return []
    }
    const { data } = await query.graph({ entity, fields, filters })
    return data as unknown as Row[]
  }
  const sessions = await read<SessionRow>(
    "payment_session",
    [
      "id",
      "status",
      "provider_id",
      "data",
      "payment_collection_id",
      "payment_collection.id",
      "payment_collection.amount",
      "payment_collection.status",
      "payment.id",
      "payment.canceled_at",
      "payment.captured_at",
      "payment.captures.id",
      "payment.captures.amount",
      "payment.captures.created_at",
      "payment.refunds.id",
      "payment.refunds.amount",
      "payment.refunds.created_at",
    ],
    { id: unique(sessionIds) }
  )
  const collectionIds = unique(
    sessions.map(({ payment_collection_id }) => payment_collection_id)
  )
  const byCollection = { payment_collection_id: collectionIds }
  const cartLinks = await read<{
    cart_id: string
    payment_collection_id: string
  }>(
    "cart_payment_collection",
    ["cart_id", "payment_collection_id"],
    byCollection
  )
  const cartOf = new Map(
    cartLinks.map((link) => [link.payment_collection_id, link.cart_id])
  )
  const directLinks = await read<{
    order_id: string
    payment_collection_id: string
  }>(
    "order_payment_collection",
    ["order_id", "payment_collection_id"],
    byCollection
  )
  const orderCarts = await read<{ order_id: string; cart_id: string }>(
    "order_cart",
    ["order_id", "cart_id"],
    { cart_id: unique([...cartOf.values()]) }
  )
  const orderOfCart = new Map(
    orderCarts.map((link) => [link.cart_id, link.order_id])
  )
  const orderOf = new Map(
    collectionIds.map((id) => [
      id,
      orderOfCart.get(cartOf.get(id) ?? "") ??
        directLinks.find((link) => link.payment_collection_id === id)?.order_id,
    ])
  )
  const orders = await read<OrderRow>(
    "order",
    ["id", "status", "transactions.reference_id"],
    { id: unique([...orderOf.values()].flatMap((id) => id ?? [])) }
  )
  const orderById = new Map(orders.map((order) => [order.id, order]))
  return new Map(
    sessions.map((session) => {
      const collectionId = session.payment_collection_id
      return [
        session.id,
        toBooks(
          session,
          cartOf.get(collectionId),
          orderById.get(orderOf.get(collectionId) ?? "")
        ),
      ]
    })
  )
}

function toBooks(
  session: SessionRow,
  cartId: string | undefined,
  order: OrderRow | undefined
): PaymentBooks {
  const { payment } = session
  const reference = session.data?.id
  return {
    session: {
      id: session.id,
      status: session.status,
      provider_id: session.provider_id,
      // Until the provider has answered, core keeps the session's own id there.
      reference:
        typeof reference === "string" && reference !== session.id
          ? reference
          : undefined,
    },
    collection: {
      id: session.payment_collection_id,
      amount: Number(session.payment_collection.amount),
      status: session.payment_collection.status,
    },
    cart_id: cartId,
    ...(payment && {
      payment: {
        id: payment.id,
        captured: total(payment.captures),
        refunded: total(payment.refunds),
        captures: (payment.captures ?? []).map(({ id, amount }) => ({
          id,
          amount: Number(amount),
        })),
        touched_at: latest([
          ...(payment.captures ?? []),
          ...(payment.refunds ?? []),
        ]),
        is_captured: Boolean(payment.captured_at),
        is_canceled: Boolean(payment.canceled_at),
      },
    }),
    ...(order && {
      order: {
        id: order.id,
        status: order.status,
        booked: (order.transactions ?? []).flatMap(
          ({ reference_id }) => reference_id ?? []
        ),
      },
    }),
  }
}

function total(rows: { amount: number }[] | null): number {
  const sum = (rows ?? []).reduce((all, { amount }) => all + Number(amount), 0)
  return Math.round(sum * 1000) / 1000
}

function latest(rows: { created_at: string }[]): Date | undefined {
  const times = rows.map(({ created_at }) => new Date(created_at).getTime())
  return times.length ? new Date(Math.max(...times)) : undefined
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
