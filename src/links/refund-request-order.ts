import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import RefundRequestModule from "../modules/refund-request"

/** `shop_refund_request.order`: what the money was paid for. */
export default defineLink(
  {
    linkable: RefundRequestModule.linkable.shopRefundRequest,
    field: "order_id",
  },
  OrderModule.linkable.order,
  { readOnly: true }
)
