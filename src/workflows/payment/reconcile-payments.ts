import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  findPaymentGateway,
  listPaymentProviderIds,
} from "../../utils/payment/gateway"
import { type Comparison, comparePayments } from "./utils/compare-payments"

/** Seconds that one waits for another process that compares: the operator's command must not fail because of the job. */
const PATIENCE = 60

export const reconcilePaymentsStepId = "reconcile-payments"
/** This step compares the payments of every provider that can be asked. */
export const reconcilePaymentsStep = createStep(
  reconcilePaymentsStepId,
  async (_: void, { container }) => {
    const locking = container.resolve(Modules.LOCKING)
    const comparisons: Comparison[] = []
    for (const id of await listPaymentProviderIds(container)) {
      const gateway = findPaymentGateway(container, id)
      if (gateway) {
        comparisons.push(
          await locking.execute(
            [`shop-payment-comparison:${id}`],
            () => comparePayments(container, id, gateway),
            { timeout: PATIENCE }
          )
        )
      }
    }
    return new StepResponse(comparisons)
  }
)

export const reconcilePaymentsWorkflowId = "reconcile-payments-with-providers"
/** This workflow makes the shop's orders and the providers' money agree. */
export const reconcilePaymentsWorkflow = createWorkflow(
  reconcilePaymentsWorkflowId,
  () => new WorkflowResponse(reconcilePaymentsStep())
)
