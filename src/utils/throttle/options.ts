import { isIP } from "node:net"
import { z } from "@medusajs/framework/zod"

const address = z.string().refine(
  (value) => {
    const [ip, bits, ...more] = value.split("/")
    const version = isIP(ip)
    return (
      version !== 0 &&
      more.length === 0 &&
      (bits === undefined ||
        (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
    )
  },
  { error: "must be an IP address or a network such as 10.0.0.0/8" }
)

/** How often somebody may guess or ask; see docs/account.md. */
export const AccountThrottleSchema = z
  .strictObject({
    /** Minutes that wrong guesses and requests are counted over. @default 15 */
    windowMinutes: z.number().int().min(1).max(1440).default(15),
    /** Guesses, or requests for a mail, at one account from one address; then it waits, longer each time. @default 10 */
    perAccount: z.number().int().min(3).max(1000).default(10),
    /** Wrong guesses from one address, whatever the account. @default 300 */
    perAddress: z.number().int().min(10).max(100_000).default(300),
    /** Accounts registered from one address in an hour. @default 100 */
    registrationsPerHour: z.number().int().min(20).max(100_000).default(100),
    /** Longest wait of an address that goes on guessing, in minutes. @default 60 */
    longestWaitMinutes: z.number().int().min(1).max(1440).default(60),
  })
  .prefault({})

/** Addresses of servers that render the storefront; a shopper behind one counts as themselves. */
export const TrustedStorefrontsSchema = z.array(address).default([])

export type AccountThrottleOptions = z.output<typeof AccountThrottleSchema>
