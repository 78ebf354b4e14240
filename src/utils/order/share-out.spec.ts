import { shareOut } from "./share-out"

const [a, b] = [{ number: "a" }, { number: "b" }]

it("one number each, one for all, or all for one", () => {
  expect(shareOut([], 2)).toEqual([[], []])
  expect(shareOut([a], 2)).toEqual([[a], [a]])
  expect(shareOut([a, b], 2)).toEqual([[a], [b]])
  expect(shareOut([a, b], 1)).toEqual([[a, b]])
})

it("refuses what cannot be told apart, and numbers for nothing", () => {
  expect(() => shareOut([a, b], 3)).toThrow("3 parcels leave")
  expect(() => shareOut([a], 0)).toThrow("nothing is left to ship")
})
