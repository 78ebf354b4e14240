import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { connectionOf } from "./data/connection"
import { endSessions } from "./data/end-sessions"
import { AccountEmailChange } from "./models/account-email-change"
import { AccountRefreshToken } from "./models/account-refresh-token"
import { AccountSecurityEvent } from "./models/account-security-event"
import { AccountSession } from "./models/account-session"
import { AccountStatus } from "./models/account-status"
import type { EndAccountSessionsDTO, EndedAccountSession } from "./types"

/** Sessions and what guards them: who is logged in, who may be, and what was noted about it. */
export default class AccountModuleService extends MedusaService({
  AccountEmailChange,
  AccountRefreshToken,
  AccountSecurityEvent,
  AccountSession,
  AccountStatus,
}) {
  /** Ends sessions for good: there is no way to revive one. */
  @InjectManager()
  async endSessions(
    input: EndAccountSessionsDTO,
    @MedusaContext() context: Context = {}
  ): Promise<EndedAccountSession[]> {
    return endSessions(connectionOf(context), input)
  }
}
