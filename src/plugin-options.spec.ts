import { parsePluginOptions } from "./plugin-options"

describe("the options of the plugin", () => {
  it("needs none: every option has its default", () => {
    expect(parsePluginOptions(undefined).shop).toEqual({
      name: "Shopkeeper Demo",
      backendUrl: "http://localhost:9000",
      storefrontUrl: "http://localhost:8000",
      timezone: "UTC",
      locale: "en",
      color: "#1f2937",
      address: [],
    })
  })

  it("takes what a store writes, and ends addresses without a slash", () => {
    const { shop } = parsePluginOptions({
      shop: { name: "Harbour Goods", storefrontUrl: "https://shop.example/" },
    })
    expect(shop.name).toBe("Harbour Goods")
    expect(shop.storefrontUrl).toBe("https://shop.example")
  })

  it("names each bad option and what it must be, in one sentence", () => {
    expect(() =>
      parsePluginOptions({
        shop: { timezone: "Mars/Olympus", color: "red", backendUrl: "ftp://x" },
      })
    ).toThrow(
      new Error(
        "medusa-shopkeeper cannot start with these options: " +
          "`shop.backendUrl`: must be an http(s) address; " +
          "`shop.timezone`: must be an IANA time zone such as Europe/Paris; " +
          "`shop.color`: must look like #1f2937"
      )
    )
  })

  it("names a key that is no option, wherever it stands", () => {
    expect(() =>
      parsePluginOptions({ shop: { nmae: "Harbour" }, mial: {} })
    ).toThrow("`shop.nmae` is not an option; `mial` is not an option")
  })

  it("ignores what Medusa adds when it migrates a module", () => {
    expect(
      parsePluginOptions({ database: { clientUrl: "postgres://x" } }).shop.name
    ).toBe("Shopkeeper Demo")
  })
})
