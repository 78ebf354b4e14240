import { Module } from "@medusajs/framework/utils"
import { CATALOG_MODULE } from "./constants"
import CatalogModuleService from "./service"

export default Module(CATALOG_MODULE, { service: CatalogModuleService })
