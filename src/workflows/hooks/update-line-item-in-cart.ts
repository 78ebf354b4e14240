import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { takesCheckoutHooks } from "../../utils/checkout/takes-hooks"
import { checkUpdatedLine } from "../checkout/checks"

if (takesCheckoutHooks()) {
  updateLineItemInCartWorkflow.hooks.validate(checkUpdatedLine)
}
