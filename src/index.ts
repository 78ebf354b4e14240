export type { PluginOptions, PluginOptionsInput } from "./plugin-options"
export { CheckoutWorkflowEvents } from "./modules/checkout/constants"
export { ProductReviewWorkflowEvents } from "./modules/product-review/constants"
export { PaymentIncidentEvents } from "./modules/payment/constants"
