import { addressGroup } from "../http/client-address"
import { delayOf } from "./guesses"

describe("counting guesses", () => {
  it("delays the answer to an account more with every guess, and never for long", () => {
    expect([1, 20, 21, 22, 23, 25, 26, 1000].map(delayOf)).toEqual([
      0, 0, 100, 200, 400, 1600, 3000, 3000,
    ])
  })

  it("counts an IPv6 network of 64 bits as one address", () => {
    expect(addressGroup("203.0.113.7")).toBe("203.0.113.7")
    expect(addressGroup("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2")
    expect(addressGroup("2001:0db8:1:2::1")).toBe("2001:db8:1:2")
    expect(addressGroup("2001:db8::1")).toBe("2001:db8:0:0")
    expect(addressGroup("::1")).toBe("0:0:0:0")
    expect(addressGroup("fe80::1%eth0")).toBe("fe80:0:0:0")
  })
})
