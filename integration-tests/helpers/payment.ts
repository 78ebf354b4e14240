import type { Json } from "./http"
import type { Shop } from "./shop"

/** What the shop's books say about a cart's money; amounts in cents. */
export type Books = {
  orders: string[]
  payments: number
  captured: number
  refunded: number
  booked: number
  reserved: number
}

/** Reads a cart's orders, payments, captures, transactions and reservations. */
export async function readBooks(shop: Shop, cartId: string): Promise<Books> {
  const read = async (sql: string) =>
    (await shop.db.query(sql, [cartId])).rows as Json[]
  const orders = await read(
    `select link.order_id from order_cart link join "order" o on o.id = link.order_id
      where link.cart_id = $1 and link.deleted_at is null and o.deleted_at is null`
  )
  const payments = `select p.id from payment p
     join cart_payment_collection l on l.payment_collection_id = p.payment_collection_id
    where l.cart_id = $1 and l.deleted_at is null and p.deleted_at is null`
  const sum = async (table: string) =>
    cents(
      (
        await read(
          `select coalesce(sum(amount), 0) as n from ${table}
            where payment_id in (${payments}) and deleted_at is null`
        )
      )[0].n
    )
  const ofOrder = `select order_id from order_cart where cart_id = $1 and deleted_at is null`
  const [booked] = await read(
    `select coalesce(sum(amount), 0) as n from order_transaction
      where order_id in (${ofOrder}) and deleted_at is null`
  )
  const [reserved] = await read(
    `select coalesce(sum(quantity), 0) as n from reservation_item
      where deleted_at is null and line_item_id in (
        select item_id from order_item where order_id in (${ofOrder}))`
  )
  return {
    orders: orders.map(({ order_id }) => order_id),
    payments: (await read(payments)).length,
    captured: await sum("capture"),
    refunded: await sum("refund"),
    booked: cents(booked.n),
    reserved: Number(reserved.n),
  }
}

/** How often `payment.captured` was emitted, for all orders of the shop. */
export function capturedEvents(shop: Shop): number {
  return shop.logs().split("Processing payment.captured ").length - 1
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}
