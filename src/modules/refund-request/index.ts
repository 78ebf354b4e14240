import { Module } from "@medusajs/framework/utils"
import { REFUND_REQUEST_MODULE } from "./constants"
import RefundRequestModuleService from "./service"

export default Module(REFUND_REQUEST_MODULE, {
  service: RefundRequestModuleService,
})
