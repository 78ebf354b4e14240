import { Module } from "@medusajs/framework/utils"
import { WISHLIST_MODULE } from "./constants"
import WishlistModuleService from "./service"

export default Module(WISHLIST_MODULE, { service: WishlistModuleService })
