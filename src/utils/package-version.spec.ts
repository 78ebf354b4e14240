import path from "node:path"
import { version } from "../../package.json"
import { packageVersion } from "./package-version"

describe("the version of the package", () => {
  it("is found from any of its folders", () => {
    expect(packageVersion()).toBe(version)
    expect(packageVersion(path.join(__dirname, "openapi/core-routes"))).toBe(
      version
    )
  })

  it("is not taken from someone else's package", () => {
    expect(packageVersion(path.parse(__dirname).root)).toBe("0.0.0")
  })
})
