import { parsePluginOptions, type PluginOptions } from "../../plugin-options"

/** Holds the checked options, so that routes and workflows of every feature can read them. */
export default class ShopkeeperModuleService {
  readonly options: PluginOptions

  constructor(_container: Record<string, unknown>, options: unknown) {
    this.options = parsePluginOptions(options)
  }
}
