import { reviewLine, reviewText } from "./review-text"

describe("reviewText", () => {
  it("keeps words, markup and line breaks as they are", () => {
    expect(reviewText('<b>Bold</b> & "fine"\nsecond line')).toBe(
      '<b>Bold</b> & "fine"\nsecond line'
    )
  })

  it("drops what no reader sees: control characters, direction overrides, outer spaces", () => {
    expect(reviewText("  a\u0000b\u0007c\u202ed \r\n e  ")).toBe("abcd \n e")
  })

  it("composes characters, so that the same word is the same text", () => {
    expect(reviewText("Zoe\u0308")).toBe("Zoë")
  })

  it("keeps at most one empty line in a row, and none in a title", () => {
    expect(reviewText("a\n\n\n\nb")).toBe("a\n\nb")
    expect(reviewLine("a\n\n b")).toBe("a b")
  })
})
