import { contentHash, wordFlags } from "./review-flags"

describe("wordFlags", () => {
  it.each([
    ["Visit https://cheap.example/now", ["link"]],
    ["see www.cheap-pills.tld", ["link"]],
    ["better at cheap.com", ["link"]],
    ["write to me@example.org", ["link"]],
    ["This is SHIT", ["profanity"]],
    ["Scunthorpe sits well. It is good.", []],
    ["Fits a 2.5 cm hole, e.g. mine", []],
    ["", []],
  ])("%j has %j", (content, flags) => {
    expect(wordFlags({ content })).toEqual(flags)
  })

  it("knows the shop's own words, in the title too", () => {
    expect(wordFlags({ title: "Total Scam!" }, ["SCAM"])).toEqual(["profanity"])
  })
})

describe("contentHash", () => {
  it("is the same whatever the case, spaces and punctuation", () => {
    expect(contentHash({ content: "A very, very good mug!" })).toBe(
      contentHash({ content: "a VERY very   good mug" })
    )
  })

  it("differs for other words, and is absent for few", () => {
    expect(contentHash({ content: "A very, very good mug!" })).not.toBe(
      contentHash({ content: "A very, very good cup!" })
    )
    expect(contentHash({ content: "Very good" })).toBeNull()
    expect(contentHash({})).toBeNull()
  })
})
