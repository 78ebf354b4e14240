import { z } from "@medusajs/framework/zod"
import {
  AccountThrottleSchema,
  TrustedStorefrontsSchema,
} from "../utils/throttle/options"

/** Who may log in, for how long, and what ends it. */
export const AccountOptionsSchema = z
  .strictObject({
    /** Seconds that an access token of `/store/auth/*` is good for. @default 900 */
    accessTokenSeconds: z.number().int().min(5).max(86_400).default(900),
    /** Days after which a refresh token that nobody used logs its customer out. @default 30 */
    refreshTokenDays: z.number().positive().max(400).default(30),
    /**
     * Seconds in which the same client may repeat a refresh whose answer it lost; it
     * gets the same refresh token again. 0: a repeat always ends the session. @default 5
     */
    refreshGraceSeconds: z.number().min(0).max(60).default(5),
    /** Customers log in only after they confirmed their address; core's routes obey too. @default false */
    requireVerifiedEmail: z.boolean().default(false),
    /**
     * Accept tokens that belong to no session: those minted before this package was
     * installed, or by code of the host that mints its own. Nothing but their end
     * can revoke them. @default false
     */
    allowTokensWithoutSession: z.boolean().default(false),
    /** Sessions whose state each process keeps in memory. @default 20000 */
    cachedSessions: z.number().int().min(100).max(1_000_000).default(20_000),
    /** Days that ended sessions stay on record. @default 30 */
    keepSessionDays: z.number().int().min(1).max(3650).default(30),
    /** Days that security events stay on record. @default 180 */
    keepSecurityEventDays: z.number().int().min(1).max(3650).default(180),
    throttle: AccountThrottleSchema,
    /** Addresses of servers that render the storefront; a shopper behind one counts as themselves. @default [] */
    trustedStorefronts: TrustedStorefrontsSchema,
  })
  .prefault({})

export type AccountOptions = z.output<typeof AccountOptionsSchema>
