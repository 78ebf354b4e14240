export * from "./remember-product-creator"
