import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type {
  AdminRefundRequestResponseType,
  AdminRefundRequestType,
  StoreRefundRequestType,
} from "../../types/http/refund-request"
import { toAmount } from "../to-amount"
import { fromMinorUnits } from "./minor-units"
import {
  iso,
  presentAdmin,
  presentStore,
  type ReadRefundRequest,
} from "./present-refund-request"
import { readRefundableOrder } from "./refundable-order"
import { refundableUnits } from "./spread-refund"

const STORE_FIELDS = [
  "*",
  "items.*",
  "order.id",
  "order.items.id",
  "order.items.title",
  "order.items.product_title",
  "order.items.variant_title",
  "order.items.thumbnail",
]

const ADMIN_FIELDS = [
  ...STORE_FIELDS,
  "order.display_id",
  "order.email",
  "order.status",
  "order.created_at",
]

type Page = {
  skip: number
  take: number
  order: { created_at: "ASC" | "DESC"; id: "ASC" | "DESC" }
}

type Reading = { filters: Record<string, unknown>; page?: Page }

/** `created_at` or `-created_at` and where to begin, as `query.graph` takes it. */
export function pageOf({
  limit,
  offset,
  order,
}: {
  limit: number
  offset: number
  order: string
}): Page {
  const direction = order.startsWith("-") ? "DESC" : "ASC"
  return {
    skip: offset,
    take: limit,
    order: { created_at: direction, id: direction },
  }
}

/** Requests as customers see them. */
export async function readStoreRefundRequests(
  container: MedusaContainer,
  reading: Reading
): Promise<{ refund_requests: StoreRefundRequestType[]; count: number }> {
  const { rows, count } = await read(container, STORE_FIELDS, reading)
  return { refund_requests: rows.map(presentStore), count }
}

/** One request as its customer sees it. */
export async function readStoreRefundRequest(
  container: MedusaContainer,
  id: string
): Promise<StoreRefundRequestType> {
  const { refund_requests } = await readStoreRefundRequests(container, {
    filters: { id },
  })
  return refund_requests[0]
}

/** Requests as admins see them. */
export async function readAdminRefundRequests(
  container: MedusaContainer,
  reading: Reading
): Promise<{ refund_requests: AdminRefundRequestType[]; count: number }> {
  const { rows, count } = await read(container, ADMIN_FIELDS, reading)
  return { refund_requests: rows.map(presentAdmin), count }
}

/** One request with everything an admin decides by. @throws {MedusaError} NOT_FOUND */
export async function readAdminRefundRequest(
  container: MedusaContainer,
  id: string
): Promise<AdminRefundRequestResponseType["refund_request"]> {
  const { rows } = await read(
    container,
    [...ADMIN_FIELDS, "payments.*", "history.*"],
    { filters: { id } }
  )
  const [row] = rows
  if (!row) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Refund request with id: ${id} was not found`
    )
  }
  const order = await readRefundableOrder(container, row.order_id)
  return {
    ...presentAdmin(row),
    refundable: fromMinorUnits(refundableUnits(order.payments), order.decimals),
    payments: (row.payments ?? []).map((share) => ({
      payment_id: share.payment_id,
      refund_id: share.refund_id,
      amount: toAmount(share.amount),
      paid_at: iso(share.paid_at),
    })),
    history: [...(row.history ?? [])]
      .sort((a, b) => iso(a.created_at)!.localeCompare(iso(b.created_at)!))
      .map((entry) => ({
        action: entry.action,
        actor_id: entry.actor_id,
        amount: entry.amount === null ? null : toAmount(entry.amount),
        note: entry.note,
        created_at: iso(entry.created_at)!,
      })),
  }
}

async function read(
  container: MedusaContainer,
  fields: string[],
  { filters, page }: Reading
): Promise<{ rows: ReadRefundRequest[]; count: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "shop_refund_request",
    fields,
    filters,
    ...(page && { pagination: page }),
  })
  const rows = data as unknown as ReadRefundRequest[]
  return { rows, count: metadata?.count ?? rows.length }
}
