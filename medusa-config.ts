import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { readEnvironment } from "./src/utils/environment"
import { authModule, authVerifications } from "./src/utils/auth-module"
import {
  fileModule,
  infrastructureModules,
  rolesModule,
} from "./src/utils/infrastructure"
import { pluginOptionsFromEnvironment } from "./src/utils/options-from-environment"
import { paymentModule } from "./src/utils/payment-module"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())
const env = readEnvironment(process.env)
const options = pluginOptionsFromEnvironment(env)

module.exports = defineConfig({
  admin: {
    disable: env.ADMIN_DISABLED,
    backendUrl: "/",
  },
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    // Locks keep no connection, neither held nor waited for, so more sales at once
    // than connections only queue (integration-tests/http/checkout/locks.spec.ts);
    // ten each leaves room for nine processes in PostgreSQL's default of 100.
    databaseDriverOptions: { pool: { min: 2, max: 10 } },
    redisUrl: env.REDIS_URL,
    workerMode: env.MEDUSA_WORKER_MODE,
    // In production Medusa marks its session cookie `secure`, and a server that is
    // reached over plain HTTP then never sends it: nobody could sign in to the
    // admin at http://localhost:9000/app. Behind https it stays `secure`.
    cookieOptions: { secure: env.BACKEND_URL.startsWith("https:") },
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      authVerificationsPerActor: authVerifications(env),
    },
  },
  featureFlags: { rbac: env.ADMIN_ROLES },
  modules: [
    ...infrastructureModules(env),
    authModule(),
    fileModule(env),
    ...paymentModule(env),
    ...rolesModule(env),
    { resolve: "./src/modules/shopkeeper", options },
    { resolve: "./src/modules/catalog", options },
    { resolve: "./src/modules/mail", options },
    { resolve: "./src/modules/order", options },
    { resolve: "./src/modules/checkout", options },
    { resolve: "./src/modules/wishlist", options },
    { resolve: "./src/modules/account", options },
    { resolve: "./src/modules/product-review", options },
    { resolve: "./src/modules/payment", options },
    { resolve: "./src/modules/invoice", options },
    { resolve: "./src/modules/refund-request", options },
  ],
})
