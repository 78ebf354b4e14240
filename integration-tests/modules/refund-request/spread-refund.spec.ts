import {
  refundableUnits,
  spreadRefund,
} from "../../../src/utils/refund-request/spread-refund"

const payments = [
  { id: "pay_1", captured: 1000, refunded: 400 },
  { id: "pay_2", captured: 0, refunded: 0 },
  { id: "pay_3", captured: 2000, refunded: 0 },
]

describe("a refund over several payments", () => {
  it("takes the first ones first", () => {
    expect(spreadRefund(500, payments, 2)).toEqual([
      { payment_id: "pay_1", amount: 5 },
    ])
    expect(spreadRefund(1000, payments, 2)).toEqual([
      { payment_id: "pay_1", amount: 6 },
      { payment_id: "pay_3", amount: 4 },
    ])
  })

  it("is at most what is captured and not refunded", () => {
    expect(refundableUnits(payments)).toBe(2600)
    expect(
      refundableUnits([{ id: "pay_4", captured: 100, refunded: 150 }])
    ).toBe(0)
  })
})
