import { Module } from "@medusajs/framework/utils"
import { SHOP_ORDER_MODULE } from "./constants"
import ShopOrderModuleService from "./service"

export default Module(SHOP_ORDER_MODULE, { service: ShopOrderModuleService })
