// The package's "./workflows" export: one line a feature.
export * from "./mail"
export * from "./checkout"
export * from "./wishlist"
export * from "./product-review"
export * from "./account"
export * from "./payment"
export * from "./catalog"
export * from "./invoice"
