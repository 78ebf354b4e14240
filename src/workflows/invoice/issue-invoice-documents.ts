import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InvoiceWorkflowEvents } from "../../modules/invoice/constants"
import {
  findInvoiceOrdersStep,
  type FindInvoiceOrdersInput,
} from "./steps/find-invoice-orders"
import { issueInvoiceDocumentsStep } from "./steps/issue-documents"

export const issueInvoiceDocumentsWorkflowId = "issue-invoice-documents"
/** This workflow issues the invoice of orders that are paid and the credit notes of what was refunded; what is there already stays. */
export const issueInvoiceDocumentsWorkflow = createWorkflow(
  issueInvoiceDocumentsWorkflowId,
  (input: WorkflowData<FindInvoiceOrdersInput>) => {
    const orderIds = findInvoiceOrdersStep(input)
    const issued = issueInvoiceDocumentsStep(orderIds)
    const data = transform({ issued }, ({ issued }) =>
      issued.ids.map((id) => ({ id }))
    )
    emitEventStep({ eventName: InvoiceWorkflowEvents.ISSUED, data })
    return new WorkflowResponse(issued)
  }
)
