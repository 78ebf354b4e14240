import { isThere, type MovableOrder, possibleMoves } from "./order-moves"

const created_at = "2026-03-14T09:30:00Z"
const line = (detail: Record<string, number>, requires_shipping = true) => ({
  id: "line_1",
  quantity: 2,
  requires_shipping,
  detail: {
    fulfilled_quantity: 0,
    shipped_quantity: 0,
    delivered_quantity: 0,
    ...detail,
  },
})
const parcel = { id: "ful_1", created_at, requires_shipping: true }

it("a new order can become anything", () => {
  expect(possibleMoves({ status: "pending", items: [line({})] })).toEqual([
    "processing",
    "shipped",
    "delivered",
    "completed",
    "canceled",
  ])
})

it("what is packed is not canceled, what is on its way not packed again", () => {
  const packed: MovableOrder = {
    status: "pending",
    items: [line({ fulfilled_quantity: 2 })],
    fulfillments: [parcel],
  }
  expect(possibleMoves(packed)).toEqual(["shipped", "delivered", "completed"])
  expect(isThere(packed, "processing")).toBe(true)
  const partly = { ...packed, items: [line({ fulfilled_quantity: 1 })] }
  expect(possibleMoves(partly)).toContain("processing")
  expect(isThere(partly, "processing")).toBe(false)
})

it("what needs no shipping is not shipped", () => {
  const digital = { status: "pending", items: [line({}, false)] }
  expect(possibleMoves(digital)).not.toContain("shipped")
  expect(possibleMoves(digital)).toContain("delivered")
})

it("a canceled parcel counts for nothing", () => {
  const again: MovableOrder = {
    status: "pending",
    items: [line({})],
    fulfillments: [{ ...parcel, canceled_at: created_at }],
  }
  expect(possibleMoves(again)).toContain("canceled")
})

it.each(["completed", "canceled", "archived"])("%s is the end", (status) => {
  expect(possibleMoves({ status, items: [line({})] })).toEqual([])
})
