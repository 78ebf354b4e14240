import { readReviewRequest, signReviewRequest } from "./request-token"

describe("the token of a review request", () => {
  const token = signReviewRequest("prreq_1", "secret")

  it("is always the same and opens its request", () => {
    expect(signReviewRequest("prreq_1", "secret")).toBe(token)
    expect(readReviewRequest(token, "secret")).toBe("prreq_1")
  })

  it.each([
    ["another secret's", signReviewRequest("prreq_1", "other")],
    ["another request's", `prreq_2.${token.split(".")[1]}`],
    ["shortened", token.slice(0, -1)],
    ["unsigned", "prreq_1"],
    ["empty", ""],
  ])("is refused when %s", (_, forged) => {
    expect(readReviewRequest(forged, "secret")).toBeNull()
  })
})
