import { Modules, validateEmail } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const ensureGuestCustomerStepId = "ensure-checkout-guest-customer"
/**
 * This step finds or makes the guest's own customer record for an address that
 * belongs to an account; nothing when no account has it, core is right then.
 */
export const ensureGuestCustomerStep = createStep(
  ensureGuestCustomerStepId,
  async ({ email }: { email: string }, { container }) => {
    const address = validateEmail(email)
    const service = container.resolve(Modules.CUSTOMER)
    const customers = await service.listCustomers(
      { email: address },
      { select: ["id", "has_account"] }
    )
    if (!customers.some(({ has_account }) => has_account)) {
      return new StepResponse<string | null, string | null>(null, null)
    }
    const guest = customers.find(({ has_account }) => !has_account)
    if (guest) {
      return new StepResponse<string | null, string | null>(guest.id, null)
    }
    const { id } = await service.createCustomers({ email: address })
    return new StepResponse<string | null, string | null>(id, id)
  },
  async (created, { container }) => {
    if (created) {
      await container.resolve(Modules.CUSTOMER).deleteCustomers(created)
    }
  }
)
