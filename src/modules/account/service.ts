import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  InjectManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { parsePluginOptions, type PluginOptions } from "../../plugin-options"
import { connectionOf } from "./data/connection"
import { endSessions } from "./data/end-sessions"
import { joinSession, openSession } from "./data/open-session"
import { LiveSessions } from "./live/live-sessions"
import { sessionSource } from "./live/session-source"
import { AccountEmailChange } from "./models/account-email-change"
import { AccountRefreshToken } from "./models/account-refresh-token"
import { AccountSecurityEvent } from "./models/account-security-event"
import { AccountSession } from "./models/account-session"
import { AccountStatus } from "./models/account-status"
import type {
  EndAccountSessionsDTO,
  EndedAccountSession,
  JoinAccountSessionDTO,
  OpenAccountSessionDTO,
} from "./types"

/** Sessions and what guards them: who is logged in, who may be, and what was noted about it. */
export default class AccountModuleService extends MedusaService({
  AccountEmailChange,
  AccountRefreshToken,
  AccountSecurityEvent,
  AccountSession,
  AccountStatus,
}) {
  /** What this process knows of sessions without asking the database. */
  readonly live: LiveSessions
  readonly options: PluginOptions["account"]

  constructor(
    container: { [ContainerRegistrationKeys.PG_CONNECTION]: Knex },
    moduleOptions?: unknown
  ) {
    super(container, moduleOptions)
    this.options = parsePluginOptions(moduleOptions).account
    this.live = new LiveSessions(
      sessionSource(container[ContainerRegistrationKeys.PG_CONNECTION]),
      this.options.cachedSessions
    )
  }

  /**
   * Begins a session, one for each log-in.
   *
   * @returns its id
   * @throws {MedusaError} FORBIDDEN when the customer is suspended
   */
  @InjectManager()
  async openSession(
    input: OpenAccountSessionDTO,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const id = await openSession(connectionOf(context), input)
    if (!id) {
      throw new MedusaError(
        MedusaError.Types.FORBIDDEN,
        "This account is suspended"
      )
    }
    return id
  }

  /**
   * Lets another token belong to a session.
   *
   * @throws {MedusaError} UNAUTHORIZED when the session is over
   */
  @InjectManager()
  async joinSession(
    input: JoinAccountSessionDTO,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    if (!(await joinSession(connectionOf(context), input))) {
      throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Unauthorized")
    }
  }

  /** Ends sessions for good: there is no way to revive one. */
  @InjectManager()
  async endSessions(
    input: EndAccountSessionsDTO,
    @MedusaContext() context: Context = {}
  ): Promise<EndedAccountSession[]> {
    const ended = await endSessions(connectionOf(context), input)
    this.live.forget(ended.map(({ id }) => id))
    return ended
  }
}
