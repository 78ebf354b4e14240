import { authorName, authorOfFullName } from "./author-name"

describe("authorName", () => {
  it.each([
    ["Ana", "Molnar", "Ana M."],
    [" Ana ", " de Souza", "Ana D."],
    ["Ana", null, "Ana"],
    [null, "Molnar", "M."],
    ["", "  ", null],
    [undefined, undefined, null],
    ["Zoë\u0000\n", "Ørsted", "Zoë Ø."],
    ["李", "𠮷野", "李 𠮷."],
  ])("names %j %j as %j", (first, last, expected) => {
    expect(authorName(first, last)).toBe(expected)
  })

  it("takes first and last word of a full name", () => {
    expect(authorOfFullName("Ana Maria Molnar")).toBe("Ana M.")
    expect(authorOfFullName("Ana")).toBe("Ana")
    expect(authorOfFullName("")).toBeNull()
  })
})
