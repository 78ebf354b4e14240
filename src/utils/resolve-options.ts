import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOPKEEPER_MODULE } from "../modules/shopkeeper/constants"
import type ShopkeeperModuleService from "../modules/shopkeeper/service"
import type { PluginOptions } from "../plugin-options"

/** The checked options of the plugin, from any container of the application. */
export function resolveOptions(container: MedusaContainer): PluginOptions {
  return container.resolve<ShopkeeperModuleService>(SHOPKEEPER_MODULE).options
}
