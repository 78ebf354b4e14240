import type { Environment } from "./environment"

/** One entry of `modules` in a Medusa configuration. */
export type ModuleEntry = {
  resolve: string
  options?: Record<string, unknown>
}

/**
 * Medusa's infrastructure modules: Redis for bus, workflows, cache and locks
 * when there is one; else in process, with locks in PostgreSQL, because locks in
 * memory oversell as soon as two processes serve one shop.
 */
export function infrastructureModules(env: Environment): ModuleEntry[] {
  const redisUrl = env.REDIS_URL
  if (!redisUrl) {
    // Medusa's own provider keeps a connection for every lock and never gives up
    // the locks of a killed process: docs/decisions/0001-locks-in-postgresql.md.
    return [locking("./src/providers/locking-postgres", "locking-shopkeeper")]
  }
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: {
        redisUrl,
        jobOptions: {
          attempts: 3,
          backoff: { type: "exponential", delay: 1000 },
        },
      },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl } },
    },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
    locking("@medusajs/medusa/locking-redis", "locking-redis", { redisUrl }),
  ]
}

/**
 * Medusa's roles. Its flag alone answers 403 to everybody: the flag is read before
 * it is known, so the module stays off unless it is listed too.
 */
export function rolesModule(env: Environment): ModuleEntry[] {
  return env.ADMIN_ROLES ? [{ resolve: "@medusajs/medusa/rbac" }] : []
}

/** Files on this machine's disk, served by this server. */
export function fileModule(env: Environment): ModuleEntry {
  const directory = env.SHOP_FILES_DIR
  return {
    resolve: "@medusajs/medusa/file",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/file-local",
          id: "local",
          options: {
            backend_url: `${env.BACKEND_URL}/static`,
            ...(directory && {
              upload_dir: directory,
              private_upload_dir: directory,
            }),
          },
        },
      ],
    },
  }
}

function locking(
  resolve: string,
  id: string,
  options?: Record<string, unknown>
): ModuleEntry {
  return {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        {
          resolve,
          id,
          is_default: true,
          ...(options && { options }),
        },
      ],
    },
  }
}
