import type { WishlistItemDTO } from "../../modules/wishlist/types"
import type { WishlistItemView } from "../../types/http/wishlist"
import { findWishlistNotices } from "./find-notices"

const now = new Date("2026-11-21T10:00:00Z")

function observe(
  seen: [number | null, boolean | null, string?],
  present: [number | null, boolean],
  gone = false
) {
  const item = {
    id: "wlitem_1",
    seen_price: seen[0],
    seen_in_stock: seen[1],
    seen_currency_code: seen[0] === null ? null : (seen[2] ?? "eur"),
  } as WishlistItemDTO
  const view = {
    gone,
    in_stock: present[1],
    price:
      present[0] === null
        ? null
        : {
            amount: present[0],
            original_amount: 10,
            currency_code: "eur",
            on_sale: false,
          },
  } as WishlistItemView
  const {
    priceDrops,
    backInStock,
    seen: remembered,
  } = findWishlistNotices([{ item, view }], now)
  return {
    drop: priceDrops.length === 1,
    back: backInStock.length === 1,
    remembered: remembered[0] && [
      remembered[0].seen_price,
      remembered[0].seen_in_stock,
    ],
  }
}

describe("findWishlistNotices", () => {
  it.each([
    [
      "takes note at the first sight",
      [null, null],
      [10, true],
      { drop: false, back: false, remembered: [10, true] },
    ],
    [
      "is silent when nothing changed",
      [10, true],
      [10, true],
      { drop: false, back: false, remembered: undefined },
    ],
    [
      "tells a drop",
      [10, true],
      [8, true],
      { drop: true, back: false, remembered: [8, true] },
    ],
    [
      "takes note of a rise",
      [8, true],
      [10, true],
      { drop: false, back: false, remembered: [10, true] },
    ],
    [
      "tells what is back",
      [10, false],
      [10, true],
      { drop: false, back: true, remembered: [10, true] },
    ],
    [
      "takes note of what sold out",
      [10, true],
      [10, false],
      { drop: false, back: false, remembered: [10, false] },
    ],
    [
      "keeps a drop for when it is back",
      [10, true],
      [8, false],
      { drop: false, back: false, remembered: [10, false] },
    ],
    [
      "tells both when it is back cheaper",
      [10, false],
      [8, true],
      { drop: true, back: true, remembered: [8, true] },
    ],
    [
      "writes nothing while a drop waits",
      [10, false],
      [8, false],
      { drop: false, back: false, remembered: undefined },
    ],
    [
      "compares no currencies",
      [10, true, "usd"],
      [8, true],
      { drop: false, back: false, remembered: [8, true] },
    ],
    [
      "copes without a price",
      [10, true],
      [null, true],
      { drop: false, back: false, remembered: [null, true] },
    ],
  ] as const)("%s", (_, seen, present, expected) => {
    expect(
      observe([...seen] as [number | null, boolean | null, string?], [
        ...present,
      ])
    ).toEqual(expected)
  })

  it("says nothing of what is gone", () => {
    expect(observe([10, false], [5, true], true)).toEqual({
      drop: false,
      back: false,
      remembered: undefined,
    })
  })
})
