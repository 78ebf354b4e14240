/** The configuration of a store that has nothing but this plugin and its locks. */
export function hostConfig(options: Record<string, unknown>): string {
  return `
import { defineConfig } from "@medusajs/framework/utils"

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  modules: [
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "medusa-shopkeeper/providers/locking-postgres",
            id: "locking-shopkeeper",
            is_default: true,
          },
        ],
      },
    },
  ],
  plugins: [
    { resolve: "medusa-shopkeeper", options: ${JSON.stringify(options)} },
  ],
})
`
}

/** Furnishes the host's empty store and makes the admin that the helpers sign in. */
export const HOST_SEED = `
import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { seedStore } from "medusa-shopkeeper/scripts/demo/store"

const email = "first-admin@example.test"
const password = "correct horse battery staple 42"

export default async function seed({ container }: ExecArgs) {
  await seedStore(container, ["pp_system_default"])
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", {
    body: { email, password },
  })
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity!.id, userData: { email } },
  })
}
`

/** A host's own handler of a hook that the plugin would take, with the plugin's check in it. */
export const HOST_HOOK = `
import { MedusaError } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkCompletedCart } from "medusa-shopkeeper/workflows"

completeCartWorkflow.hooks.validate(async ({ cart }) => {
  checkCompletedCart({ cart })
  if (cart.email === "blocked@example.test") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The host does not sell to " + cart.email
    )
  }
})
`
