import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { takesCheckoutHooks } from "../../utils/checkout/takes-hooks"
import { checkCreatedCart } from "../checkout/checks"

if (takesCheckoutHooks()) {
  createCartWorkflow.hooks.validate(checkCreatedCart)
}
