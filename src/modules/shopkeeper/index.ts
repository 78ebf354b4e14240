import { Module } from "@medusajs/framework/utils"
import { SHOPKEEPER_MODULE } from "./constants"
import validateOptionsLoader from "./loaders/validate-options"
import ShopkeeperModuleService from "./service"

export default Module(SHOPKEEPER_MODULE, {
  service: ShopkeeperModuleService,
  loaders: [validateOptionsLoader],
})
