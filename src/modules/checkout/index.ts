import { Module } from "@medusajs/framework/utils"
import { CHECKOUT_MODULE } from "./constants"
import CheckoutModuleService from "./service"

export default Module(CHECKOUT_MODULE, { service: CheckoutModuleService })
