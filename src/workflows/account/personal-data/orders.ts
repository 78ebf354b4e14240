import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLANK_ADDRESS, eraseInCore } from "./sql"
import type { PersonalDataHolder } from "./types"

const AT_ONCE = 100

const FIELDS = [
  "id",
  "display_id",
  "status",
  "email",
  "currency_code",
  "created_at",
  "canceled_at",
  "metadata",
  "total",
  "subtotal",
  "tax_total",
  "shipping_total",
  "discount_total",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.variant_sku",
  "items.quantity",
  "items.unit_price",
  "items.total",
  "shipping_methods.name",
  "shipping_methods.amount",
  "shipping_address.*",
  "billing_address.*",
]

const ORDERS = `(select id from "order" where customer_id = :customer_id)`

/** Everything that a payment provider may have written down of who pays. */
const PAYERS = ["billing_details", "charges", "receipt_email", "shipping"]

const sessionsOf = (collections: string) =>
  `payment_collection_id in (select payment_collection_id from ${collections})`
const COLLECTIONS = `order_payment_collection where order_id in ${ORDERS}`
const withoutPayer = `data - array[${PAYERS.map((key) => `'${key}'`).join(", ")}]`

/**
 * Orders: they stay, for they are the shop's books, and belong to nobody any more.
 * Items, totals, country and province are kept; the rest of the address, the email
 * and what the payment provider said of the payer are not.
 */
export const orderPersonalData: PersonalDataHolder = {
  feature: "order",
  export: async (container, { customer_id }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const orders: unknown[] = []
    for (;;) {
      const { data } = await query.graph({
        entity: "order",
        fields: FIELDS,
        filters: { customer_id },
        pagination: {
          skip: orders.length,
          take: AT_ONCE,
          order: { created_at: "ASC", id: "ASC" },
        },
      })
      orders.push(...data)
      if (data.length < AT_ONCE) {
        return { orders }
      }
    }
  },
  erase: (container, { customer_id }) =>
    eraseInCore(
      container,
      [
        `update order_address set ${BLANK_ADDRESS}, customer_id = null where customer_id = :customer_id or id in (
          select unnest(array[shipping_address_id, billing_address_id]) from "order" where customer_id = :customer_id)`,
        `update fulfillment_address set ${BLANK_ADDRESS} where id in (
          select f.delivery_address_id from fulfillment f
          join order_fulfillment o on o.fulfillment_id = f.id where o.order_id in ${ORDERS})`,
        // What was changed in the order's own data: the address before and after.
        `update order_change_action set details = '{}' where order_id in ${ORDERS}
          and action in ('UPDATE_ORDER_PROPERTIES', 'TRANSFER_CUSTOMER')`,
        `update payment_session set context = null, data = ${withoutPayer} where ${sessionsOf(COLLECTIONS)}`,
        `update payment set data = ${withoutPayer} where ${sessionsOf(COLLECTIONS)}`,
        // Last: by it the others are found, when this has to be done again.
        `update "order" set email = null, customer_id = null, updated_at = now() where customer_id = :customer_id`,
      ],
      { customer_id }
    ),
}
