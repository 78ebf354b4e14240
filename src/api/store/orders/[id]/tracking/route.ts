import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreOrderTrackingResponse } from "../../../../../types/http/order"
import { findReadableOrder } from "../../../../../utils/order/find-readable-order"
import {
  ORDER_TRACKING_FIELDS,
  type TrackedOrder,
} from "../../../../../utils/order/order-tracking"
import { presentTracking } from "../../../../../utils/order/read-tracking"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreOrderTrackingResponse>
) => {
  const order = await findReadableOrder<TrackedOrder>(req, req.params.id, {
    fields: ORDER_TRACKING_FIELDS,
    guest: "token",
  })
  res.json({ tracking: await presentTracking(req.scope, order) })
}
