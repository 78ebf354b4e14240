import type { MiddlewareRoute } from "@medusajs/framework/http"
import { bindTokens } from "./bind-tokens"
import { endCookieSession, renewCookie } from "./cookie-sessions"
import { guardSessions } from "./guard-sessions"
import { noteFailedLogins } from "./note-failed-logins"

/** What every request passes: who ended their session is nobody, and who signs in gets one. */
export const accountSessionGuards: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [guardSessions] },
  { matcher: "/auth", middlewares: [bindTokens] },
  {
    matcher: /^\/auth\/[^/]+\/[^/]+\/?$/i,
    methods: ["POST"],
    middlewares: [noteFailedLogins],
  },
  {
    matcher: "/auth/session",
    methods: ["POST"],
    middlewares: [renewCookie],
  },
  {
    matcher: "/auth/session",
    methods: ["DELETE"],
    middlewares: [endCookieSession],
  },
]
