import { planMerge } from "../../../src/utils/checkout/plan-merge"

const stock = {
  needs: [
    {
      id: "mug",
      title: "Mug",
      manage_inventory: true,
      allow_backorder: false,
      parts: [{ inventory_item_id: "clay", required_quantity: 1 }],
    },
    {
      id: "endless",
      title: "Endless",
      manage_inventory: false,
      allow_backorder: false,
      parts: [],
    },
  ],
  available: new Map([["clay", 5]]),
}
const line = (variant_id: string, quantity: number, metadata?: object) => ({
  variant_id,
  quantity,
  custom_price: null,
  ...(metadata && { metadata: { ...metadata } }),
})

describe("planMerge", () => {
  it("caps at stock over all lines of a variant", () => {
    const guests = [line("mug", 2), line("mug", 3, { engraved: "A" })]
    expect(planMerge([line("mug", 1)], guests, stock)).toEqual({
      items: [line("mug", 2), line("mug", 2, { engraved: "A" })],
      adjusted: [{ variant_id: "mug", requested: 6, quantity: 5 }],
    })
  })

  it("leaves alone what the customer's cart holds already, though there is less", () => {
    expect(planMerge([line("mug", 8)], [line("mug", 1)], stock)).toEqual({
      items: [],
      adjusted: [{ variant_id: "mug", requested: 9, quantity: 8 }],
    })
  })

  it("leaves out what is no longer sold, and caps what nobody counts at what a line may hold", () => {
    const guests = [line("gone", 1), line("endless", 9000)]
    expect(planMerge([line("endless", 1000)], guests, stock)).toEqual({
      items: [line("endless", 8999)],
      adjusted: [
        { variant_id: "gone", requested: 1, quantity: 0 },
        { variant_id: "endless", requested: 10000, quantity: 9999 },
      ],
    })
  })
})
