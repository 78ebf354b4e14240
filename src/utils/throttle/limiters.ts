import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Redis } from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
} from "rate-limiter-flexible"
import { ACCOUNT_THROTTLE_TABLE } from "../../modules/account/constants"

const limiters = new Map<string, RateLimiterAbstract>()
const connections = new Map<string, Redis>()

/**
 * A counter that every process of the shop shares and that outlives them: in
 * Redis when the store has one, else in PostgreSQL.
 *
 * @param name what is counted; the same name counts the same thing
 * @param points how many are let through in a window
 * @param seconds how long a window is
 */
export function limiter(
  container: MedusaContainer,
  name: string,
  points: number,
  seconds: number
): RateLimiterAbstract {
  const key = `${name}:${points}:${seconds}`
  const known = limiters.get(key)
  if (known) {
    return known
  }
  const made = make(container, { keyPrefix: name, points, duration: seconds })
  limiters.set(key, made)
  return made
}

type Limits = { keyPrefix: string; points: number; duration: number }

function make(container: MedusaContainer, limits: Limits): RateLimiterAbstract {
  const { projectConfig } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  if (projectConfig.redisUrl) {
    return new RateLimiterRedis({
      ...limits,
      keyPrefix: `shopkeeper:${limits.keyPrefix}`,
      storeClient: connect(projectConfig.redisUrl),
      // While Redis is away each process counts for itself.
      insuranceLimiter: new RateLimiterMemory(limits),
    })
  }
  return new RateLimiterPostgres({
    ...limits,
    storeClient: container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    storeType: "knex",
    tableName: ACCOUNT_THROTTLE_TABLE,
    tableCreated: true,
    // One sweeper a process is enough for the one table.
    clearExpiredByTimeout: limiters.size === 0,
  })
}

function connect(url: string): Redis {
  const known = connections.get(url)
  if (known) {
    return known
  }
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  })
  // Without a listener a lost connection ends the process.
  redis.on("error", () => undefined)
  connections.set(url, redis)
  return redis
}
