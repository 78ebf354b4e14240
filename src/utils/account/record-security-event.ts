import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account/constants"
import type AccountModuleService from "../../modules/account/service"
import type { RecordSecurityEventDTO } from "../../modules/account/types"

/**
 * Notes a security event. A note that cannot be written is said in the log and
 * stops nobody: the act that it tells of has happened.
 */
export async function recordSecurityEvent(
  container: MedusaContainer,
  event: RecordSecurityEventDTO
): Promise<void> {
  try {
    await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .createAccountSecurityEvents({
        ...event,
        email: event.email?.toLowerCase() ?? null,
        user_agent: event.user_agent?.slice(0, 500) ?? null,
      })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The security event ${event.kind} could not be noted: ${(error as Error).message}`
      )
  }
}
