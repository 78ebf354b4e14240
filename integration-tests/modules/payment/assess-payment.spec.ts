import { PaymentSessionStatus } from "@medusajs/framework/utils"
import { assessPayment } from "../../../src/utils/payment/assess-payment"
import type { PaymentBooks } from "../../../src/utils/payment/books"
import type { ProviderPayment } from "../../../src/utils/payment/gateway"

const paid: ProviderPayment = {
  id: "pi_1",
  session_id: "payses_1",
  state: "paid",
  status: PaymentSessionStatus.CAPTURED,
  amount: 20,
  received: 20,
  refunded: 0,
  currency_code: "eur",
  paid_at: new Date(),
  is_disputed: false,
  failure: undefined,
  data: {},
}
const cart: PaymentBooks = {
  session: {
    id: "payses_1",
    status: "pending",
    provider_id: "pp_stripe_stripe",
    reference: "pi_1",
  },
  collection: { id: "pay_col_1", amount: 20, status: "awaiting" },
  cart_id: "cart_1",
}
const order: PaymentBooks = {
  ...cart,
  order: { id: "order_1", status: "pending", booked: ["capt_1"] },
}
const done: PaymentBooks = {
  ...order,
  collection: { ...cart.collection, status: "completed" },
  payment: {
    id: "pay_1",
    captured: 20,
    refunded: 0,
    captures: [{ id: "capt_1", amount: 20 }],
    is_captured: true,
    is_canceled: false,
  },
}
const withPayment = (
  change: Partial<NonNullable<PaymentBooks["payment"]>>
): PaymentBooks => ({ ...done, payment: { ...done.payment!, ...change } })
const held = { state: "held" as const, received: 0 }
const open = { state: "open" as const, received: 0 }

describe("a payment at its provider and the shop's books", () => {
  it.each<
    [string, Partial<ProviderPayment>, PaymentBooks | undefined, object[]]
  >([
    ["agree on a paid order", {}, done, []],
    ["agree on a payment that was not begun", open, cart, []],
    ["are not compared for somebody else's", {}, undefined, []],
    ["are not compared for a copy of the shop", { id: "pi_2" }, cart, []],
    ["lack the order", {}, cart, [{ do: "complete_cart" }]],
    ["lack the order of held money", held, cart, [{ do: "complete_cart" }]],
    ["agree when the money is back", { refunded: 20 }, cart, []],
    [
      "lack order and cart",
      {},
      { ...cart, cart_id: undefined },
      [{ do: "return_money" }],
    ],
    ["have half an order", {}, order, [{ do: "redo_order" }]],
    ["have half an order without money", open, order, [{ do: "undo_order" }]],
    [
      "wait for money that comes later",
      open,
      {
        ...order,
        session: { ...order.session, status: "pending_authorization" },
      },
      [],
    ],
    [
      "differ from the cart's total",
      { amount: 25, received: 25 },
      cart,
      [{ do: "report_mismatch", why: "total", expected: 20, actual: 25 }],
    ],
    [
      "lack the capture",
      {},
      withPayment({ captured: 0, captures: [], is_captured: false }),
      [{ do: "capture", amount: 20 }],
    ],
    [
      "have a capture that never arrived",
      held,
      withPayment({ is_captured: false }),
      [{ do: "forget_captures" }],
    ],
    [
      "lack the order's transaction",
      {},
      { ...done, order: { ...done.order!, booked: [] } },
      [{ do: "book_payment" }],
    ],
    [
      "lack a refund",
      { refunded: 5 },
      done,
      [{ do: "report_refund", amount: 5 }],
    ],
    [
      "have a refund too many",
      {},
      withPayment({ refunded: 5 }),
      [
        {
          do: "report_mismatch",
          why: "refund_missing",
          expected: 5,
          actual: 0,
        },
      ],
    ],
    [
      "have a canceled order with its money",
      {},
      { ...done, order: { ...done.order!, status: "canceled" } },
      [
        {
          do: "report_mismatch",
          why: "canceled_order",
          expected: 0,
          actual: 20,
        },
      ],
    ],
    [
      "count on money that was let go",
      { ...open, state: "canceled" },
      withPayment({ is_captured: false, captures: [], captured: 0 }),
      [{ do: "report_mismatch", why: "released", expected: 20, actual: 0 }],
    ],
    ["are disputed", { is_disputed: true }, done, [{ do: "report_dispute" }]],
  ])("%s", (_, change, books, findings) => {
    expect(assessPayment({ ...paid, ...change }, books)).toEqual(findings)
  })
})
