import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { issueInvoiceDocumentsWorkflow } from "./issue-invoice-documents"
import { findUninvoicedOrdersStep } from "./steps/find-uninvoiced-orders"
import { markInvoicesSweptStep } from "./steps/mark-invoices-swept"

export const sweepInvoicesWorkflowId = "sweep-invoices"
/** This workflow finds what was paid or refunded and has no document, and issues it. */
export const sweepInvoicesWorkflow = createWorkflow(
  sweepInvoicesWorkflowId,
  () => {
    const found = findUninvoicedOrdersStep()
    const input = transform({ found }, ({ found }) => ({
      order_ids: found.order_ids,
    }))
    const issued = issueInvoiceDocumentsWorkflow.runAsStep({ input })
    const swept = transform({ found, issued }, ({ found, issued }) => ({
      until: found.until,
      issued,
    }))
    markInvoicesSweptStep(swept)
    return new WorkflowResponse(issued)
  }
)
