import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { parsePluginOptions, type PluginOptions } from "../../plugin-options"
import { cleanUp } from "./data/clean-up"
import { connectionOf } from "./data/connection"
import { endSessions } from "./data/end-sessions"
import { erasePerson } from "./data/erase-person"
import { joinSession, openSession } from "./data/open-session"
import { issueRefreshToken, rotateRefreshToken } from "./data/refresh-tokens"
import { findSuspension, reinstate, suspend } from "./data/suspension"
import { LiveSessions } from "./live/live-sessions"
import { sessionSource } from "./live/session-source"
import { AccountEmailChange } from "./models/account-email-change"
import { AccountErasure } from "./models/account-erasure"
import { AccountRefreshToken } from "./models/account-refresh-token"
import { AccountSecurityEvent } from "./models/account-security-event"
import { AccountSession } from "./models/account-session"
import { AccountStatus } from "./models/account-status"
import type {
  AccountSuspension,
  EndAccountSessionsDTO,
  EndedAccountSession,
  JoinAccountSessionDTO,
  OpenAccountSessionDTO,
  RefreshedAccountSession,
  RotateRefreshTokenDTO,
  SuspendAccountDTO,
} from "./types"

/** Sessions and what guards them: who is logged in, who may be, and what was noted about it. */
export default class AccountModuleService extends MedusaService({
  AccountEmailChange,
  AccountErasure,
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
   * Begins a session that refresh tokens keep alive.
   *
   * @returns its id and the first refresh token
   * @throws {MedusaError} FORBIDDEN when the customer is suspended
   */
  @InjectManager()
  @InjectTransactionManager()
  async openRefreshableSession(
    input: Omit<OpenAccountSessionDTO, "seconds">,
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; refresh_token: string }> {
    const seconds = this.refreshSeconds
    const id = await this.openSession({ ...input, seconds }, context)
    const refresh_token = await issueRefreshToken(connectionOf(context), {
      session_id: id,
      seconds,
    })
    return { id, refresh_token }
  }

  /** Spends a refresh token; says what became of it and leaves what follows to the caller. */
  @InjectManager()
  @InjectTransactionManager()
  async rotateRefreshToken(
    input: Pick<RotateRefreshTokenDTO, "token" | "ip" | "user_agent">,
    @MedusaContext() context: Context = {}
  ): Promise<RefreshedAccountSession> {
    return rotateRefreshToken(connectionOf(context), {
      ...input,
      seconds: this.refreshSeconds,
      graceSeconds: this.options.refreshGraceSeconds,
    })
  }

  private get refreshSeconds(): number {
    return this.options.refreshTokenDays * 86_400
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

  /** Deletes records that are older than the options keep them; answers how many went. */
  @InjectManager()
  async cleanUp(@MedusaContext() context: Context = {}): Promise<number> {
    return cleanUp(connectionOf(context), {
      sessions: this.options.keepSessionDays,
      securityEvents: this.options.keepSecurityEventDays,
    })
  }

  /**
   * Keeps a customer from logging in; their sessions are ended apart from it.
   *
   * @returns whether it changed anything
   */
  @InjectManager()
  async suspend(
    input: SuspendAccountDTO,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return suspend(connectionOf(context), input)
  }

  /**
   * Lets a suspended customer log in again.
   *
   * @returns the suspension that is over, undefined when there was none
   */
  @InjectManager()
  async reinstate(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<SuspendAccountDTO | undefined> {
    return reinstate(connectionOf(context), customerId)
  }

  /** The suspension of a customer, undefined when there is none. */
  @InjectManager()
  async findSuspension(
    customerId: string,
    @MedusaContext() context: Context = {}
  ): Promise<AccountSuspension | undefined> {
    return findSuspension(connectionOf(context), customerId)
  }

  /** Forgets a person; what was noted of them tells no more who it was. */
  @InjectManager()
  async erasePerson(
    person: { customer_id: string; emails: string[] },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await erasePerson(connectionOf(context), person)
  }
}
