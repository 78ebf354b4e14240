export * from "./end-account-sessions"
