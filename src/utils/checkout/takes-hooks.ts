import { container } from "@medusajs/framework"
import { SHOPKEEPER_MODULE } from "../../modules/shopkeeper/constants"
import { resolveOptions } from "../resolve-options"

/**
 * Whether this package takes core's cart hooks in this process. Medusa imports the
 * files of `workflows/` after its modules have loaded, so the checked options are
 * there by then; imported anywhere else, nothing is taken.
 */
export function takesCheckoutHooks(): boolean {
  return (
    container.hasRegistration(SHOPKEEPER_MODULE) &&
    resolveOptions(container).checkout.registerHooks
  )
}
