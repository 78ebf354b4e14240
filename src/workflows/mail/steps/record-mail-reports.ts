import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type { MailReport, NewReport } from "../../../modules/mail/data/reports"
import type MailModuleService from "../../../modules/mail/service"
import { leaveCategory } from "../utils/leave-category"

export const recordMailReportsStepId = "record-mail-reports"
/**
 * This step writes down what a provider reports. What happened in the world cannot
 * be undone, so it has no compensation; effects come before the note that a report
 * is known, and doing them twice changes nothing.
 */
export const recordMailReportsStep = createStep(
  recordMailReportsStepId,
  async (reports: MailReport[], { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const fresh = await mail.recordReports(reports, async (report) =>
      affectRecipient(mail, report)
    )
    return new StepResponse({
      ids: [...new Set(fresh.flatMap(({ message }) => message?.id ?? []))],
    })
  }
)

async function affectRecipient(
  mail: MailModuleService,
  { type, message, email, reason, hard }: NewReport
): Promise<void> {
  const address = message?.to || email
  if (!address) {
    return
  }
  const customer_id = message?.customer_id
  if (type === "bounced" && hard) {
    await mail.recipients.suppress(address, "all", reason ?? "hard bounce")
  }
  if (type === "complained") {
    await mail.recipients.suppress(address, "marketing", "spam complaint")
    await leaveCategory(mail, { address, category: "marketing", customer_id })
  }
  if (type === "unsubscribed") {
    const category = message?.category ?? "marketing"
    await leaveCategory(mail, { address, category, customer_id })
  }
}
