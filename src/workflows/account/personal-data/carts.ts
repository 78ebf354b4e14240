import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BLANK_ADDRESS, eraseInCore } from "./sql"
import type { PersonalDataHolder } from "./types"

const COLLECTIONS = `(select p.payment_collection_id from cart_payment_collection p
  join cart c on c.id = p.cart_id where c.customer_id = :customer_id)`

/** Carts, bought or not: what is in them stays, whose they were does not. */
export const cartPersonalData: PersonalDataHolder = {
  feature: "checkout",
  export: async (container, { customer_id }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "email",
        "currency_code",
        "created_at",
        "updated_at",
        "items.title",
        "items.quantity",
        "shipping_address.*",
        "billing_address.*",
      ],
      filters: { customer_id, completed_at: null },
    })
    return { carts: data }
  },
  erase: (container, { customer_id }) =>
    eraseInCore(
      container,
      [
        `update cart_address set ${BLANK_ADDRESS}, customer_id = null where customer_id = :customer_id or id in (
          select unnest(array[shipping_address_id, billing_address_id]) from cart where customer_id = :customer_id)`,
        `update payment_session set context = null
          where payment_collection_id in ${COLLECTIONS}`,
        `update cart set email = null, customer_id = null, updated_at = now() where customer_id = :customer_id`,
      ],
      { customer_id }
    ),
}
