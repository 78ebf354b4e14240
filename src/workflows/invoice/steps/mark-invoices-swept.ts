import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { INVOICE_MODULE } from "../../../modules/invoice/constants"
import type InvoiceModuleService from "../../../modules/invoice/service"
import type { IssuedDocuments } from "./issue-documents"

/** After a week an order that cannot be invoiced stays with the log that names it. */
const PATIENCE_MS = 7 * 86_400_000

export const markInvoicesSweptStepId = "mark-invoices-swept"
/** This step remembers how far was looked; not past what failed, which is tried again. */
export const markInvoicesSweptStep = createStep(
  markInvoicesSweptStepId,
  async (
    { until, issued }: { until: string; issued: IssuedDocuments },
    { container }
  ) => {
    const at = issued.failed.length
      ? new Date(new Date(until).getTime() - PATIENCE_MS)
      : new Date(until)
    await container
      .resolve<InvoiceModuleService>(INVOICE_MODULE)
      .setSweptUntil(at)
    return new StepResponse(at.toISOString())
  }
)
