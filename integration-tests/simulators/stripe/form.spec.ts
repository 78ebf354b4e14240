import { parseForm } from "./form"

describe("form bodies", () => {
  it.each([
    ["amount=10&currency=eur", { amount: "10", currency: "eur" }],
    ["metadata[session_id]=a", { metadata: { session_id: "a" } }],
    ["a[b][c]=1&a[b][d]=2", { a: { b: { c: "1", d: "2" } } }],
    ["expand[0]=x&expand[1]=y", { expand: ["x", "y"] }],
    ["expand[]=x&expand[]=y", { expand: ["x", "y"] }],
    ["items[0][id]=1&items[1][id]=2", { items: [{ id: "1" }, { id: "2" }] }],
    ["name=Ana+Moln%C3%A1r&empty=", { name: "Ana Molnár", empty: "" }],
    ["", {}],
  ])("reads %s", (text, params) => {
    expect(parseForm(text)).toEqual(params)
  })
})
