import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../modules/account/constants"
import type AccountModuleService from "../modules/account/service"
import { finishAccountErasureWorkflow } from "../workflows/account/finish-account-erasure"

const AT_ONCE = 20

/** Finishes the erasures that a crash, or somebody who did not answer, has interrupted. */
export default async function accountErasuresJob(
  container: MedusaContainer
): Promise<void> {
  const erasures = await container
    .resolve<AccountModuleService>(ACCOUNT_MODULE)
    .listAccountErasures(
      { finished_at: null },
      { take: AT_ONCE, order: { updated_at: "ASC" } }
    )
  for (const { customer_id } of erasures) {
    await finishAccountErasureWorkflow(container)
      .run({ input: { customer_id } })
      .catch((error: Error) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`Erasing ${customer_id} failed: ${error.message}`)
      )
  }
}

export const config = {
  name: "shopkeeper-account-erasures",
  schedule: "* * * * *",
}
