import { createHmac, generateKeyPairSync, sign } from "node:crypto"
import { isRecent, verifyEcdsa, verifyHmac } from "./signed-request"

const body = Buffer.from('{"events":[]}')
const timestamp = "1767225600"

it("a report is recent within its tolerance, in either direction", () => {
  const now = 1767225600_000
  expect(isRecent(timestamp, 600, now)).toBe(true)
  expect(isRecent(timestamp, 600, now + 601_000)).toBe(false)
  expect(isRecent(timestamp, 600, now - 601_000)).toBe(false)
  expect(isRecent(undefined, 600, now)).toBe(false)
  expect(isRecent("yesterday", 600, now)).toBe(false)
  expect(isRecent("1e99", 600, now)).toBe(false)
})

it("an ECDSA signature belongs to its key, time and body", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "prime256v1",
  })
  const key = publicKey
    .export({ type: "spki", format: "der" })
    .toString("base64")
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString()
  const signature = sign(
    "sha256",
    Buffer.concat([Buffer.from(timestamp), body]),
    privateKey
  ).toString("base64")
  expect(verifyEcdsa(key, { timestamp, body, signature })).toBe(true)
  expect(verifyEcdsa(pem, { timestamp, body, signature })).toBe(true)
  expect(verifyEcdsa(key, { timestamp: "1", body, signature })).toBe(false)
  expect(
    verifyEcdsa(key, { timestamp, body: Buffer.from("{}"), signature })
  ).toBe(false)
  expect(verifyEcdsa(key, { timestamp, body, signature: "AAAA" })).toBe(false)
  expect(verifyEcdsa("not a key", { timestamp, body, signature })).toBe(false)
})

it("an HMAC belongs to its secret, time and body", () => {
  const secret = "0123456789abcdef"
  const signature = createHmac("sha256", secret)
    .update(`${timestamp}.${body}`)
    .digest("hex")
  expect(verifyHmac(secret, { timestamp, body, signature })).toBe(true)
  expect(verifyHmac("another", { timestamp, body, signature })).toBe(false)
  expect(verifyHmac(secret, { timestamp, body, signature: "00" })).toBe(false)
})
