export * from "./check-added-lines"
export * from "./check-completed-cart"
export * from "./check-created-cart"
export * from "./check-updated-line"
