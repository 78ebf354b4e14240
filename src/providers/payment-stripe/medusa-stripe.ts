// Medusa's package has no public entry point for the class of its provider, only
// for the ready-made module provider: this file alone reaches into its build.
/* eslint-disable @medusajs/import-from-framework-not-internal */
export { default as MedusaStripeProviderService } from "@medusajs/payment-stripe/dist/services/stripe-provider"
export type { StripeOptions as MedusaStripeOptions } from "@medusajs/payment-stripe/dist/types"
export {
  getAmountFromSmallestUnit,
  getSmallestUnit,
} from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
