import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { StoreOrderTrackingResponse } from "../../../../types/http/order"
import {
  ORDER_TRACKING_FIELDS,
  type TrackedOrder,
} from "../../../../utils/order/order-tracking"
import { presentTracking } from "../../../../utils/order/read-tracking"
import type { StoreTrackOrderType } from "../validators"

export const POST = async (
  req: MedusaRequest<StoreTrackOrderType>,
  res: MedusaResponse<StoreOrderTrackingResponse>
) => {
  const { order_number, email } = req.validatedBody
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ORDER_TRACKING_FIELDS,
      filters: {
        display_id: order_number,
        // Whatever the case; what is a wildcard to the database is not one here.
        email: { $ilike: email.replace(/[\\%_]/g, "\\$&") },
        is_draft_order: false,
      },
    })
  if (!data[0]) {
    // The same words for an unknown number and for another's: nothing is told apart.
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No order with this number and email was found"
    )
  }
  res.json({
    tracking: await presentTracking(
      req.scope,
      data[0] as unknown as TrackedOrder
    ),
  })
}
