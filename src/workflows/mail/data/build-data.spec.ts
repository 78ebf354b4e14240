import { buildOrderCanceledData } from "./build-order-canceled-data"
import { buildOrderDeliveredData } from "./build-order-delivered-data"
import { buildOrderPlacedData } from "./build-order-placed-data"
import { buildOrderShippedData } from "./build-order-shipped-data"
import { buildPaymentFailedData } from "./build-payment-failed-data"
import { buildRefundIssuedData } from "./build-refund-issued-data"
import { addressedTo, type OrderForMail, paymentMethodName } from "./order"

const order: OrderForMail = {
  id: "order_1",
  display_id: 7,
  currency_code: "eur",
  created_at: new Date("2026-03-14T09:30:00Z"),
  email: "ana@example.test",
  customer_id: "cus_1",
  customer: { first_name: "Ana", metadata: { locale: "de" } },
  items: [
    {
      id: "line_1",
      title: "Standard",
      product_title: "Blue mug",
      variant_title: "Standard",
      quantity: 2,
      subtotal: { value: "20" },
      detail: { quantity: 2, shipped_quantity: 1 },
    },
  ],
  shipping_methods: [{ name: "Express" }],
  payment_collections: [
    {
      payments: [
        {
          id: "pay_1",
          provider_id: "pp_stripe_stripe",
          refunds: [
            { id: "ref_1", amount: 5, created_at: "2026-03-15T00:00:00Z" },
            { id: "ref_2", amount: "2.5", created_at: "2026-03-15T00:00:00Z" },
          ],
        },
      ],
    },
  ],
  total: 29,
  item_subtotal: 20,
  shipping_subtotal: 10,
  discount_subtotal: 5,
  tax_total: 4,
}

it("a confirmation has rows that add up", () => {
  const { totals, ...data } = buildOrderPlacedData(order, "/order/1")
  expect(data).toMatchObject({
    first_name: "Ana",
    order: {
      display_id: 7,
      currency_code: "eur",
      created_at: "2026-03-14T09:30:00.000Z",
    },
    items: [{ title: "Blue mug", quantity: 2, total: 20 }],
    shipping_method: "Express",
    payment_method: "Stripe",
    order_url: "/order/1",
  })
  const { subtotal, shipping_total, discount_total, tax_total, total } = totals
  expect(subtotal! + shipping_total! - discount_total! + tax_total!).toBe(total)
})

it("a canceled order says what was paid back, and who canceled", () => {
  expect(buildOrderCanceledData(order, "/o")).toMatchObject({
    canceled_by: "shop",
    reason: null,
    refund_amount: 7.5,
  })
  expect(
    buildOrderCanceledData(
      {
        ...order,
        payment_collections: [],
        metadata: { canceled_by: "customer", cancel_reason: "Twice" },
      },
      "/o"
    )
  ).toMatchObject({
    canceled_by: "customer",
    reason: "Twice",
    refund_amount: null,
  })
})

it("a parcel names what is in it, its number and a real link; it knows whether more follows", () => {
  const fulfillment = {
    id: "ful_1",
    items: [{ title: "x", quantity: 1, line_item_id: "line_1" }],
    labels: [{ tracking_number: "T1", tracking_url: "#" }],
  }
  expect(buildOrderShippedData(fulfillment, order, "/o")).toMatchObject({
    items: [{ title: "Blue mug", quantity: 1 }],
    shipments: [{ tracking_number: "T1", tracking_url: null }],
    partial: true,
  })
  const delivered = buildOrderDeliveredData(
    { ...fulfillment, delivered_at: "2026-03-18T00:00:00Z" },
    order,
    "/o"
  )
  expect(delivered.delivered_at).toBe("2026-03-18T00:00:00.000Z")
})

it("a refund says how much goes where and why", () => {
  const [payment] = order.payment_collections![0].payments!
  const data = buildRefundIssuedData(
    { ...payment.refunds![0], refund_reason: { label: "Damaged" } },
    payment,
    order,
    "/o"
  )
  expect(data).toMatchObject({
    amount: 5,
    reason: "Damaged",
    payment_method: "Stripe",
    refunded_at: "2026-03-15T00:00:00.000Z",
  })
})

it("a failed payment says what would have been paid and where to try again", () => {
  const data = buildPaymentFailedData(
    {
      id: "cart_1",
      currency_code: "eur",
      total: 12,
      shipping_address: { first_name: "Bea" },
      items: [{ id: "l", product_title: "Mug", quantity: 1, subtotal: 12 }],
    },
    "Declined",
    "/checkout"
  )
  expect(data).toMatchObject({
    first_name: "Bea",
    amount: 12,
    currency_code: "eur",
    reason: "Declined",
    retry_url: "/checkout",
    items: [{ title: "Mug", quantity: 1, total: 12 }],
  })
})

it("the order's own language comes before the customer's", () => {
  expect(addressedTo(order).locale).toBe("de")
  expect(addressedTo({ ...order, metadata: { locale: "fr" } }).locale).toBe(
    "fr"
  )
  expect(addressedTo({ ...order, locale: "es" }).locale).toBe("es")
  expect(addressedTo({ ...order, no_notification: true }).silent).toBe(true)
})

it("the manual provider has no name that helps anybody", () => {
  expect(paymentMethodName("pp_system_default")).toBeNull()
  expect(paymentMethodName(undefined)).toBeNull()
})
