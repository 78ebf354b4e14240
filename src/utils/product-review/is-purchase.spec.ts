import { isPurchase, type OrderOfPurchase } from "./is-purchase"

const order = (overrides: Partial<OrderOfPurchase> = {}): OrderOfPurchase => ({
  id: "order_1",
  status: "pending",
  total: 20,
  payment_status: "captured",
  payment_collections: [{}],
  items: [
    { product_id: "prod_1", detail: { quantity: 2, delivered_quantity: 0 } },
  ],
  ...overrides,
})

describe("isPurchase", () => {
  it.each([
    ["paid", order(), true],
    ["partly refunded", order({ payment_status: "partially_refunded" }), true],
    ["refunded in full", order({ payment_status: "refunded" }), false],
    ["authorized only", order({ payment_status: "authorized" }), false],
    ["canceled", order({ status: "canceled" }), false],
    [
      "free of charge",
      order({ total: 0, payment_collections: [], payment_status: "not_paid" }),
      true,
    ],
    ["of something else", order({ items: [] }), false],
    [
      "without the item since an edit",
      order({
        items: [
          {
            product_id: "prod_1",
            detail: { quantity: 0, delivered_quantity: 0 },
          },
        ],
      }),
      false,
    ],
  ])("an order that is %s: %#", (_, candidate, expected) => {
    expect(isPurchase(candidate, "prod_1", "paid")).toBe(expected)
  })

  it("by delivery, asks whether this very item arrived", () => {
    const delivered = order({
      payment_status: "authorized",
      items: [
        {
          product_id: "prod_1",
          detail: { quantity: 2, delivered_quantity: 1 },
        },
      ],
    })
    expect(isPurchase(delivered, "prod_1", "delivered")).toBe(true)
    expect(isPurchase(order(), "prod_1", "delivered")).toBe(false)
  })
})
