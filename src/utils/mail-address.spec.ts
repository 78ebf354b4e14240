import { isMailAddress, normalizeAddress, parseMailbox } from "./mail-address"

describe("isMailAddress", () => {
  it.each([
    "ana@example.com",
    "a.b+tag@sub.example.co.uk",
    "o'hara@example.com",
    "shop@localhost",
    "ana@bücher.example",
  ])("takes %s", (address) => {
    expect(isMailAddress(address)).toBe(true)
  })

  it.each([
    "",
    "ana",
    "@example.com",
    "ana@",
    "ana@@example.com",
    "ana@exam ple.com",
    "ana@example.com\r\nBcc: x@example.com",
    "ana@example.com,bob@example.com",
    "Ana <ana@example.com>",
    ".ana@example.com",
    `${"a".repeat(65)}@example.com`,
    `ana@${"a".repeat(64)}.com`,
  ])("refuses %j", (address) => {
    expect(isMailAddress(address)).toBe(false)
  })
})

describe("parseMailbox", () => {
  it("reads an address with and without a name", () => {
    expect(parseMailbox("a@b.com")).toEqual({ address: "a@b.com" })
    expect(parseMailbox("Shop <a@b.com>")).toEqual({
      name: "Shop",
      address: "a@b.com",
    })
    expect(parseMailbox('"Cups & Co" <a@b.com>')).toEqual({
      name: "Cups & Co",
      address: "a@b.com",
    })
  })

  it("refuses what could begin another header", () => {
    expect(parseMailbox("Shop\nBcc: x@y.zz <a@b.com>")).toBeUndefined()
    expect(parseMailbox("Shop <a@b.com> <c@d.com>")).toBeUndefined()
  })
})

it("addresses are compared without case and space", () => {
  expect(normalizeAddress(" Ana@Example.COM ")).toBe("ana@example.com")
})
