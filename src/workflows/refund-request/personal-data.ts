import { REFUND_REQUEST_MODULE } from "../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../modules/refund-request/service"
import type { PersonalDataHolder } from "../account/personal-data/types"

/** What they asked back: the amounts are the shop's books, the words are theirs. */
export const refundRequestPersonalData: PersonalDataHolder = {
  feature: "refund-request",
  export: async (container, { customer_id }) => {
    const requests = await container
      .resolve<RefundRequestModuleService>(REFUND_REQUEST_MODULE)
      .listShopRefundRequests({ customer_id }, { take: null })
    return {
      refund_requests: requests.map((request) => ({
        id: request.id,
        order_id: request.order_id,
        status: request.status,
        amount: request.amount,
        currency_code: request.currency_code,
        reason: request.reason,
        note: request.note,
        decision_note: request.decision_note,
        created_at: request.created_at,
      })),
    }
  },
  erase: async (container, { customer_id }) => {
    const service = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const requests = await service.listShopRefundRequests(
      { customer_id },
      { relations: ["history"], take: null, withDeleted: true }
    )
    await service.updateShopRefundRequestEntries(
      requests.flatMap(({ history }) =>
        history.map(({ id, actor_id }) => ({
          id,
          note: null,
          actor_id: actor_id === customer_id ? null : actor_id,
        }))
      )
    )
    await service.updateShopRefundRequests(
      requests.map(({ id }) => ({
        id,
        customer_id: null,
        note: null,
        decision_note: null,
      }))
    )
  },
}
