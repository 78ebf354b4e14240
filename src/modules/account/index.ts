import { Module } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "./constants"
import AccountModuleService from "./service"

export default Module(ACCOUNT_MODULE, { service: AccountModuleService })
