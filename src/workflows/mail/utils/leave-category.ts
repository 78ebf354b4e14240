import type MailModuleService from "../../../modules/mail/service"

/** Signs somebody off from a kind of mail; who leaves transactional mail means advertising. */
export async function leaveCategory(
  mail: MailModuleService,
  {
    address,
    category,
    customer_id,
  }: { address: string; category: string; customer_id?: string | null }
): Promise<void> {
  const left =
    category === "restock" || category === "reviews" ? category : "marketing"
  await mail.recipients.setPreferences(
    { address, customer_id },
    { [left]: false }
  )
  if (left === "marketing") {
    await mail.consents.revoke(address)
  }
}
