import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type { CaptureToAnnounce } from "../../../modules/payment/data/captures"
import type ShopPaymentModuleService from "../../../modules/payment/service"

/**
 * Emits `payment.captured` for captures that nobody has told of: core says nothing
 * of money that was there when the order was placed.
 */
export async function announceCaptures(
  container: MedusaContainer,
  captures: CaptureToAnnounce[]
): Promise<void> {
  if (!captures.length) {
    return
  }
  const { captures: known } =
    container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
  const mine = await known.claim(captures)
  for (const id of new Set(mine.map(({ payment_id }) => payment_id))) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: PaymentEvents.CAPTURED, data: { id } })
  }
  if (mine.length) {
    await known.markAnnounced(mine)
  }
}

/** The captures of an order's payments. */
export async function capturesOfOrder(
  container: MedusaContainer,
  orderId: string
): Promise<CaptureToAnnounce[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "payment_collections.payments.id",
      "payment_collections.payments.captures.id",
    ],
    filters: { id: orderId },
  })
  const orders = data as unknown as {
    payment_collections: { payments: PaymentRow[] | null }[] | null
  }[]
  return orders
    .flatMap(({ payment_collections }) => payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .flatMap(toCaptures)
}

/** The captures of a payment. */
export async function capturesOfPayment(
  container: MedusaContainer,
  paymentId: string
): Promise<CaptureToAnnounce[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "captures.id"],
    filters: { id: paymentId },
  })
  return (data as unknown as PaymentRow[]).flatMap(toCaptures)
}

type PaymentRow = { id: string; captures: { id: string }[] | null }

function toCaptures({ id, captures }: PaymentRow): CaptureToAnnounce[] {
  return (captures ?? []).map((capture) => ({ id: capture.id, payment_id: id }))
}
