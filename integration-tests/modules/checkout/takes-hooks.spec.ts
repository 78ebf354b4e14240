import { asValue } from "@medusajs/framework/awilix"
import { container } from "@medusajs/framework"
import {
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { SHOPKEEPER_MODULE } from "../../../src/modules/shopkeeper/constants"
import { parsePluginOptions } from "../../../src/plugin-options"

const FILES = [
  "../../../src/workflows/hooks/add-to-cart",
  "../../../src/workflows/hooks/complete-cart",
  "../../../src/workflows/hooks/create-cart",
  "../../../src/workflows/hooks/update-line-item-in-cart",
]
const HOOKED = [
  addToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  updateLineItemInCartWorkflow,
]

describe("core's cart hooks", () => {
  it("are left to the host when `checkout.registerHooks` is false", async () => {
    container.register({
      [SHOPKEEPER_MODULE]: asValue({
        options: parsePluginOptions({ checkout: { registerHooks: false } }),
      }),
    })
    for (const file of FILES) {
      await import(file)
    }
    for (const { hooks } of HOOKED) {
      expect(() => hooks.validate(() => undefined)).not.toThrow()
    }
  })
})
