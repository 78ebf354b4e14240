import {
  formatNumber,
  numberPatternFault,
  seriesOf,
  yearIn,
} from "../../../src/utils/invoice/document-number"

describe("document numbers", () => {
  it("are a series, a year and digits that count", () => {
    const pattern = "INV-{year}-{number:6}"
    expect(seriesOf(pattern, 2026)).toEqual({
      series: "INV-{year}-",
      year: 2026,
    })
    expect(formatNumber(pattern, { year: 2026, sequence: 42 })).toBe(
      "INV-2026-000042"
    )
    expect(formatNumber(pattern, { year: 2026, sequence: 1234567 })).toBe(
      "INV-2026-1234567"
    )
  })

  it("count on over the years when the pattern names none", () => {
    expect(seriesOf("R{number}", 2026)).toEqual({ series: "R", year: 0 })
    expect(formatNumber("R{number}", { year: 2026, sequence: 7 })).toBe("R7")
  })

  it.each([
    ["INV-{year}", "must end in {number}"],
    ["{number}-INV", "must end in {number}"],
    ["INV-{number:0}", "must give the number 1 to 12 digits"],
    ["INV-{number:13}", "must give the number 1 to 12 digits"],
    ["INV-{month}-{number}", "must name nothing in braces but one {year}"],
    ["{year}-{year}-{number}", "must name nothing in braces but one {year}"],
    ["INV2{number}", "must not have a digit right before {number}"],
    ["INV{year}{number}", "must have something between {year} and {number}"],
    ["<b>{number}", "must be made of"],
  ])("are not made from %s", (pattern, fault) => {
    expect(numberPatternFault(pattern)).toContain(fault)
  })

  it("take the year of the shop's time zone", () => {
    const at = new Date("2026-12-31T23:30:00.000Z")
    expect(yearIn("UTC", at)).toBe(2026)
    expect(yearIn("Europe/Berlin", at)).toBe(2027)
  })
})
