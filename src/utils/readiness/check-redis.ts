import type { ConfigModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Redis } from "ioredis"
import { NotReady } from "./not-ready"

const connections = new Map<string, Redis>()

/** Redis answers a ping, where the store has one. */
export async function checkRedis(
  container: MedusaContainer
): Promise<void | "not used"> {
  const { projectConfig } = container.resolve<ConfigModule>(
    ContainerRegistrationKeys.CONFIG_MODULE
  )
  if (!projectConfig.redisUrl) {
    return "not used"
  }
  await ping(projectConfig.redisUrl)
}

/** Asks over a connection of its own, which is kept, because every probe asks. */
export async function ping(url: string): Promise<void> {
  const redis = connections.get(url) ?? connect(url)
  connections.set(url, redis)
  try {
    await redis.ping()
  } catch {
    throw new NotReady("Redis does not answer")
  }
}

/** Lets a test end. */
export function disconnectRedis(): void {
  connections.forEach((redis) => redis.disconnect())
  connections.clear()
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 1_500,
    retryStrategy: () => 1_000,
  })
  // Without a listener a lost connection ends the process; the ping reports it.
  redis.on("error", () => undefined)
  return redis
}
