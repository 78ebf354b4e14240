import { Module } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "./constants"
import validateOptionsLoader from "./loaders/validate-options"
import MailModuleService from "./service"

export default Module(MAIL_MODULE, {
  service: MailModuleService,
  loaders: [validateOptionsLoader],
})
