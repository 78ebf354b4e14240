import {
  computeRefundAmount,
  type RefundQuestion,
} from "../../../src/utils/refund-request/compute-amount"
import {
  currencyDecimals,
  fromMinorUnits,
  roundTogether,
} from "../../../src/utils/refund-request/minor-units"

const line = (id: string, quantity: number, total: number) => ({
  id,
  title: id,
  quantity,
  total,
})

function ask(question: Partial<RefundQuestion>) {
  return computeRefundAmount({
    lines: [line("mug", 3, 30), line("tea", 1, 5)],
    shipping: [4.9],
    taken: new Map(),
    refundable: 3990,
    decimals: 2,
    ...question,
  })
}

describe("the amount of a refund request", () => {
  it("is everything that was paid when no items are named, shipping included", () => {
    expect(ask({})).toEqual({
      amount: 39.9,
      whole_order: true,
      items: [
        { item_id: "mug", quantity: 3, amount: 30 },
        { item_id: "tea", quantity: 1, amount: 5 },
      ],
    })
  })

  it("is the share of the units that are named, without shipping", () => {
    expect(ask({ wanted: [{ item_id: "mug", quantity: 2 }] })).toEqual({
      amount: 20,
      whole_order: false,
      items: [{ item_id: "mug", quantity: 2, amount: 20 }],
    })
  })

  it("includes shipping when every unit is named at once", () => {
    const wanted = [
      { item_id: "tea", quantity: 1 },
      { item_id: "mug", quantity: 3 },
    ]
    expect(ask({ wanted })).toMatchObject({ amount: 39.9, whole_order: true })
  })

  it("is never more than what is left of what was captured", () => {
    const wanted = [{ item_id: "mug", quantity: 3 }]
    expect(ask({ wanted, refundable: 1200 }).amount).toBe(12)
    expect(ask({ refundable: 1200 }).amount).toBe(12)
  })

  it("takes off what earlier requests have taken", () => {
    expect(ask({ taken: new Map([["mug", 2]]), refundable: 1990 })).toEqual({
      amount: 19.9,
      whole_order: true,
      items: [
        { item_id: "mug", quantity: 1, amount: 10 },
        { item_id: "tea", quantity: 1, amount: 5 },
      ],
    })
  })

  it.each([
    [
      { wanted: [{ item_id: "mug", quantity: 4 }] },
      "A refund for 4 × mug is more than can be refunded: 3 bought, 3 left",
    ],
    [
      {
        wanted: [{ item_id: "mug", quantity: 2 }],
        taken: new Map([["mug", 2]]),
      },
      "A refund for 2 × mug is more than can be refunded: 3 bought, 1 left",
    ],
    [
      { wanted: [{ item_id: "cup", quantity: 1 }] },
      "Item with id: cup is not part of this order",
    ],
    [
      {
        wanted: [
          { item_id: "mug", quantity: 1 },
          { item_id: "mug", quantity: 1 },
        ],
      },
      "Item with id: mug is named twice",
    ],
    [
      { refundable: 0 },
      "Nothing that was paid for this order is left to be refunded",
    ],
    [
      {
        lines: [line("gift", 1, 0)],
        wanted: [{ item_id: "gift", quantity: 1 }],
        shipping: [5],
        refundable: 0,
      },
      "Nothing that was paid for this order is left to be refunded",
    ],
    [
      {
        lines: [line("gift", 1, 0), line("mug", 1, 10)],
        wanted: [{ item_id: "gift", quantity: 1 }],
      },
      "Nothing was paid for these items",
    ],
  ])("refuses %j", (question, message) => {
    expect(() => ask(question)).toThrow(message)
  })

  it("of a discounted line that does not divide loses no cent over single units", () => {
    let taken = 0
    const parts = [1, 1, 1].map((quantity) => {
      const { amount } = ask({
        lines: [line("mug", 3, 10), line("tea", 1, 5)],
        wanted: [{ item_id: "mug", quantity }],
        taken: new Map([["mug", taken++]]),
      })
      return amount
    })
    expect(parts).toEqual([3.33, 3.34, 3.33])
  })

  it("in yen has no fraction", () => {
    const yen = {
      lines: [line("mug", 3, 1000), line("tea", 1, 500)],
      decimals: currencyDecimals("jpy"),
      refundable: 1500,
      shipping: [],
    }
    expect(ask({ ...yen, wanted: [{ item_id: "mug", quantity: 1 }] })).toEqual({
      amount: 333,
      whole_order: false,
      items: [{ item_id: "mug", quantity: 1, amount: 333 }],
    })
  })

  it("adds up to the lines' total for any order and any portions", () => {
    const random = seeded(20261121)
    for (let round = 0; round < 2000; round++) {
      const decimals = [0, 2, 3][random(3)]
      // Totals with more places than the currency: shares of discounts and taxes.
      const lines = Array.from({ length: 1 + random(6) }, (_, index) =>
        line(`line-${index}`, 1 + random(12), random(1_000_000) / 10_000)
      )
      const totals = roundTogether(
        lines.map(({ total }) => total),
        decimals
      )
      const taken = new Map<string, number>()
      let paid = 0
      for (const { id, quantity } of lines) {
        while ((taken.get(id) ?? 0) < quantity) {
          const portion = 1 + random(quantity - (taken.get(id) ?? 0))
          const question = {
            lines,
            shipping: [],
            taken,
            refundable: Number.MAX_SAFE_INTEGER,
            decimals,
          }
          paid += unitsOf(question, id, portion)
          taken.set(id, (taken.get(id) ?? 0) + portion)
        }
      }
      expect(paid).toBe(totals.reduce((sum, units) => sum + units, 0))
    }
  })
})

/** The units that a portion of a line comes to, nothing paid for included. */
function unitsOf(
  question: Omit<RefundQuestion, "wanted">,
  item_id: string,
  quantity: number
): number {
  // The item's own amount: the request's is everything when it is the whole order.
  const guard = { id: "guard", title: "guard", quantity: 1, total: 1 }
  const { items } = computeRefundAmount({
    ...question,
    lines: [...question.lines, guard, { ...guard, id: "other" }],
    wanted: [
      { item_id, quantity },
      { item_id: "guard", quantity: 1 },
    ],
  })
  return Math.round(items[0].amount * 10 ** question.decimals)
}

function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe("amounts in smallest units", () => {
  it("round together to their rounded sum", () => {
    expect(roundTogether([3.333, 3.333, 3.333], 2)).toEqual([334, 333, 333])
    expect(roundTogether([0.5, 0.5], 0)).toEqual([1, 0])
    expect(roundTogether([1.1, 2.2], 2)).toEqual([110, 220])
  })

  it("come back as amounts", () => {
    expect(fromMinorUnits(1999, 2)).toBe(19.99)
    expect(fromMinorUnits(1999, 0)).toBe(1999)
    expect(fromMinorUnits(1999, 3)).toBe(1.999)
  })
})
