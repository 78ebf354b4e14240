export * from "./open-payment-incident"
