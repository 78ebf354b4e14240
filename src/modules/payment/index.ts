import { Module } from "@medusajs/framework/utils"
import { SHOP_PAYMENT_MODULE } from "./constants"
import ShopPaymentModuleService from "./service"

export default Module(SHOP_PAYMENT_MODULE, {
  service: ShopPaymentModuleService,
})
