import {
  findShortages,
  sharedItems,
  type VariantNeeds,
} from "../../../src/utils/checkout/shortages"

const single: VariantNeeds = {
  id: "single",
  title: "Candle",
  manage_inventory: true,
  allow_backorder: false,
  parts: [{ inventory_item_id: "wax", required_quantity: 1 }],
}
const pack: VariantNeeds = {
  ...single,
  id: "pack",
  title: "Pack",
  parts: [
    { inventory_item_id: "wax", required_quantity: 2 },
    { inventory_item_id: "box", required_quantity: 1 },
  ],
}
const line = (variant_id: string, quantity: number) => ({
  variant_id,
  quantity,
})

describe("findShortages", () => {
  const needs = [single, pack]
  const available = new Map([
    ["wax", 5],
    ["box", 9],
  ])

  it("sums the lines of one variant", () => {
    const lines = [line("single", 3), line("single", 3)]
    expect(findShortages(lines, needs, available)).toEqual([
      { variant_id: "single", title: "Candle", wanted: 6, left: 5 },
    ])
  })

  it("counts what a bundle takes of an item that others take too", () => {
    const lines = [line("pack", 2), line("single", 2)]
    expect(findShortages(lines, needs, available, ["single"])).toEqual([
      { variant_id: "single", title: "Candle", wanted: 2, left: 1 },
    ])
    expect(
      findShortages([line("pack", 2), line("single", 1)], needs, available)
    ).toEqual([])
  })

  it("says nothing of variants that do not change, may be oversold, are not counted or are unknown", () => {
    const lines = [line("single", 9), line("pack", 0), line("gone", 2)]
    expect(findShortages(lines, needs, available, ["pack"])).toEqual([])
    for (const free of [
      { ...single, allow_backorder: true },
      { ...single, manage_inventory: false },
      { ...single, parts: [] },
    ]) {
      expect(findShortages(lines, [free], available)).toEqual([])
    }
  })

  it("an item without a level has none left", () => {
    expect(findShortages([line("single", 1)], needs, new Map())).toEqual([
      { variant_id: "single", title: "Candle", wanted: 1, left: 0 },
    ])
  })
})

describe("sharedItems", () => {
  it("names the items that more than one line takes from", () => {
    const lines = [line("pack", 1), line("single", 1)]
    expect([...sharedItems(lines, [single, pack])]).toEqual(["wax"])
    expect([...sharedItems([line("pack", 2)], [pack])]).toEqual([])
    expect([
      ...sharedItems([line("pack", 1), line("pack", 1)], [pack]),
    ]).toEqual(["wax", "box"])
  })
})
