import {
  createHmac,
  createPublicKey,
  timingSafeEqual,
  verify,
} from "node:crypto"

/** Whether a report that says it was signed at `timestamp` (seconds) is recent enough to be no replay. */
export function isRecent(
  timestamp: string | undefined,
  toleranceSeconds: number,
  now = Date.now()
): timestamp is string {
  return (
    !!timestamp &&
    /^\d{1,12}$/.test(timestamp) &&
    Math.abs(now / 1000 - Number(timestamp)) <= toleranceSeconds
  )
}

/** Checks an ECDSA signature (base64) over timestamp and body, as SendGrid makes it. */
export function verifyEcdsa(
  publicKey: string,
  { timestamp, body, signature }: SignedRequest
): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey.replace(/-----[^-]+-----|\s/g, ""), "base64"),
      format: "der",
      type: "spki",
    })
    return verify(
      "sha256",
      Buffer.concat([Buffer.from(timestamp), body]),
      key,
      Buffer.from(signature, "base64")
    )
  } catch {
    return false
  }
}

/** Checks an HMAC-SHA256 (hex) over `<timestamp>.<body>`. */
export function verifyHmac(
  secret: string,
  { timestamp, body, signature }: SignedRequest
): boolean {
  const expected = createHmac("sha256", secret)
    .update(`${timestamp}.`)
    .update(body)
    .digest()
  const given = Buffer.from(signature, "hex")
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export type SignedRequest = {
  timestamp: string
  body: Buffer
  signature: string
}
