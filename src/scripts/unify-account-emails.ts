import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { unifyAccountEmailsWorkflow } from "../workflows/account/unify-account-emails"

/**
 * Writes emails that were registered in capitals before this package was there in
 * lower case, and reports those that would then be somebody's second one:
 * `medusa exec ./src/scripts/unify-account-emails.js`. With the argument `check`
 * it reports only.
 */
export default async function unifyAccountEmails({
  container,
  args,
}: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const change = !args.includes("check")
  const { result } = await unifyAccountEmailsWorkflow(container).run({
    input: { change },
  })
  for (const { kind, email, holders } of result.clashes) {
    const who = holders.map(({ id, email }) => `${id} (${email})`).join(", ")
    logger.warn(`${email} is registered more than once as ${kind}: ${who}`)
  }
  logger.info(
    `${result.clashes.length} clashes; ${result.unified} emails ${change ? "are in lower case now" : "could be written in lower case"}`
  )
}
