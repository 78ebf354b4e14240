export * from "./end-account-sessions"
export * from "./change-password"
export * from "./request-password-reset"
export * from "./reset-password"
