import type { MedusaContainer } from "@medusajs/framework/types"
import { SecurityEventKinds } from "../../modules/account/constants"
import type { AccountExport } from "../../types/http/account-data"
import { PERSONAL_DATA_HOLDERS } from "../../workflows/account/personal-data/holders"
import { recordSecurityEvent } from "./record-security-event"

/**
 * Everything that the shop holds on a customer.
 *
 * @param by the admin who asks; the customer when unset
 * @throws {MedusaError} NOT_FOUND
 */
export async function exportAccount(
  container: MedusaContainer,
  customer_id: string,
  by?: string
): Promise<AccountExport> {
  const data: Record<string, unknown> = {}
  for (const holder of PERSONAL_DATA_HOLDERS) {
    Object.assign(
      data,
      await holder.export(container, { customer_id, emails: [] })
    )
  }
  await recordSecurityEvent(container, {
    kind: SecurityEventKinds.EXPORTED,
    actor_type: "customer",
    actor_id: customer_id,
    details: { by: by ?? null },
  })
  return {
    exported_at: new Date().toISOString(),
    ...data,
  } as AccountExport
}
