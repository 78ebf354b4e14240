import { Module } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_MODULE } from "./constants"
import ProductReviewModuleService from "./service"

export default Module(PRODUCT_REVIEW_MODULE, {
  service: ProductReviewModuleService,
})
