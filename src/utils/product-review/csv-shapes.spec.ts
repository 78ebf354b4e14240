import {
  CSV_SHAPES,
  detectCsvFormat,
  PRODUCT_REVIEW_CSV_FORMATS,
  unescapeFormula,
} from "./csv-shapes"

const review = {
  id: "prev_1",
  product_id: "prod_1",
  product_handle: "mug",
  rating: "4",
  title: "Fine",
  content: "Very",
  author: "Ana M.",
  email: "ana@example.com",
  status: "rejected",
  verified: false,
  reply: "Thanks",
  replied_at: "2026-01-02T00:00:00.000Z",
  created_at: "2026-01-01T00:00:00.000Z",
} as const

describe("the shapes of review files", () => {
  it.each(PRODUCT_REVIEW_CSV_FORMATS)(
    "%s reads what it writes, and knows its own header",
    (format) => {
      const { columns, read, write } = CSV_SHAPES[format]
      const row = write(review)
      const written = Object.fromEntries(
        columns.map((column) => [column, row[column]])
      )
      expect(Object.values(written)).not.toContain(undefined)
      expect(read(written)).toMatchObject({
        product_handle: "mug",
        rating: "4",
        title: "Fine",
        content: "Very",
        author: "Ana M.",
        email: "ana@example.com",
        status: "rejected",
        reply: "Thanks",
        created_at: review.created_at,
      })
      expect(detectCsvFormat(columns)).toBe(format)
    }
  )

  it("does not guess when no column tells the stars", () => {
    expect(detectCsvFormat(["name", "text"])).toBeNull()
  })

  it("takes off the quote that guards a spreadsheet", () => {
    expect(unescapeFormula("'=1+1")).toBe("=1+1")
    expect(unescapeFormula("'tis fine")).toBe("'tis fine")
  })
})
