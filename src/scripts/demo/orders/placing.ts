import type {
  CreateOrderLineItemDTO,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import {
  createOrderPaymentCollectionWorkflow,
  createOrderWorkflow,
  createPaymentSessionsWorkflow,
  createReservationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import { PEOPLE } from "../people"
import { type Counter, known } from "./counter"
import type { Story } from "./stories"

/**
 * Places the order of a story. It comes without a cart, which makes it four
 * times faster, and without notifications, since nobody reads mail at
 * example.com.
 */
export async function placeOrder(
  container: MedusaContainer,
  counter: Counter,
  story: Story,
  shop: { salesChannelId: string; customerIdByEmail: Map<string, string> }
): Promise<OrderDTO> {
  const person = known(
    PEOPLE.find(({ email }) => email === story.email),
    `person ${story.email}`
  )
  const country = person.address.country_code
  const region = known(
    counter.regions.find(({ countries }) =>
      countries.some(({ iso_2 }) => iso_2 === country)
    ),
    `region with ${country}`
  )
  const address = {
    ...person.address,
    first_name: person.firstName,
    last_name: person.lastName,
    phone: person.phone,
  }
  const { result } = await createOrderWorkflow(container).run({
    input: {
      region_id: region.id,
      currency_code: region.currency_code,
      sales_channel_id: shop.salesChannelId,
      customer_id: shop.customerIdByEmail.get(person.email),
      email: person.email,
      status: "pending",
      no_notification: true,
      shipping_address: address,
      billing_address: address,
      // The workflow looks the prices up itself, whatever its type wants.
      items: story.items.map(([sku, quantity]) => {
        const { id, product } = known(
          counter.variants.get(sku),
          `variant ${sku}`
        )
        return { variant_id: id, title: product.title, quantity }
      }) as CreateOrderLineItemDTO[],
      shipping_methods: [shippingMethod(counter, story, country, region)],
      metadata: { demo: story.key },
    },
  })
  return result as unknown as OrderDTO
}

/** Keeps back the stock of placed orders, all in one go. */
export async function reserveStock(
  container: MedusaContainer,
  counter: Counter,
  orders: OrderDTO[],
  stockLocationId: string
): Promise<void> {
  const items = orders.flatMap((order) => order.items ?? [])
  const variants = [...counter.variants.values()]
  const reservations = items.flatMap((item) => {
    const variant = variants.find(({ id }) => id === item.variant_id)
    return (variant?.inventory_items ?? []).map(({ inventory_item_id }) => ({
      line_item_id: item.id,
      inventory_item_id,
      location_id: stockLocationId,
      quantity: item.quantity,
    }))
  })
  await createReservationsWorkflow(container).run({ input: { reservations } })
}

/** Authorizes the payment of a placed order; it is complete with that. */
export async function authorizePayment(
  container: MedusaContainer,
  order: { id: string; total: number }
): Promise<void> {
  const { result: collections } = await createOrderPaymentCollectionWorkflow(
    container
  ).run({ input: { order_id: order.id, amount: order.total } })
  const { result: session } = await createPaymentSessionsWorkflow(
    container
  ).run({
    input: {
      payment_collection_id: collections[0].id,
      provider_id: "pp_system_default",
    },
  })
  // Core's only workflow for it completes a cart, and there is none here.
  await container
    .resolve(Modules.PAYMENT)
    .authorizePaymentSession(session.id, {})
}

function shippingMethod(
  { shippingOptions }: Counter,
  { shipping = "Standard" }: Story,
  country: string,
  region: Counter["regions"][number]
) {
  const option = known(
    shippingOptions.find(
      ({ name, service_zone }) =>
        name === shipping &&
        service_zone.geo_zones.some(
          ({ country_code }) => country_code === country
        )
    ),
    `${shipping} shipping to ${country}`
  )
  const price = known(
    option.prices.find(
      ({ currency_code }) => currency_code === region.currency_code
    ),
    `price of ${shipping} shipping`
  )
  return {
    name: option.name,
    shipping_option_id: option.id,
    amount: price.amount,
    is_tax_inclusive: region.currency_code === "eur",
    data: {},
  }
}
