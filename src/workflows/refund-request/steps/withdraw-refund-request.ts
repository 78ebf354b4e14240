import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_REQUEST_MODULE } from "../../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../../modules/refund-request/service"

export type WithdrawRefundRequestInput = {
  id: string
  /** Another customer's request is not found. */
  customer_id: string
}

export const withdrawRefundRequestStepId = "withdraw-refund-request"
/** This step takes a customer's own request back, while nobody has decided it. */
export const withdrawRefundRequestStep = createStep(
  withdrawRefundRequestStepId,
  async ({ id, customer_id }: WithdrawRefundRequestInput, { container }) => {
    const requests = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const [request] = await requests.listShopRefundRequests(
      { id, customer_id },
      { select: ["id", "order_id", "status"], take: 1 }
    )
    if (!request) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Refund request with id: ${id} was not found`
      )
    }
    const withdrawn = await requests.withdraw(id, customer_id)
    if (!withdrawn) {
      const { status } = await requests.readRequest(id)
      if (status !== "withdrawn") {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "This refund request has been decided and cannot be withdrawn any more"
        )
      }
    }
    return new StepResponse(
      { id, order_id: request.order_id, withdrawn },
      withdrawn ? id : undefined
    )
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<RefundRequestModuleService>(REFUND_REQUEST_MODULE)
        .unwithdraw(id)
    }
  }
)
