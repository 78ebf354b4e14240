export type { PluginOptions, PluginOptionsInput } from "./plugin-options"
export { ProductReviewWorkflowEvents } from "./modules/product-review/constants"
