import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { takesCheckoutHooks } from "../../utils/checkout/takes-hooks"
import { checkAddedLines } from "../checkout/checks"

if (takesCheckoutHooks()) {
  addToCartWorkflow.hooks.validate(checkAddedLines)
}
