import { createHash, randomBytes } from "node:crypto"

/** An unguessable token: 256 random bits, safe in a URL. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url")
}

/**
 * What is stored of a token. A plain hash is enough: the token is random, so there
 * is no dictionary to try, and looking it up by its hash compares nothing secret.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
