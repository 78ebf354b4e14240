import { generateEntityId } from "@medusajs/framework/utils"
import { normalizeAddress } from "../../../utils/mail-address"
import type { MailConsentDTO } from "../types"
import type { Sql } from "./knex"

/** Days that the link in a newsletter's confirmation mail works. */
export const NEWSLETTER_CONFIRM_DAYS = 7
/** Minutes in which one address is asked to confirm at most once. */
const ASK_AGAIN_MINUTES = 10

/** The record of who wanted marketing, when and how. */
export class MailConsents {
  constructor(private readonly sql: Sql) {}

  /** Notes that an address asked for the newsletter; false when it has it, or was asked to confirm just now. */
  async request(
    address: string,
    details: { token_hash: string; source: string; locale?: string }
  ): Promise<boolean> {
    const { rowCount } = await this.sql.raw(
      `insert into mail_consent (id, address, status, source, locale, token_hash, requested_at)
      values (:id, :address, 'pending', :source, :locale, :token_hash, now())
      on conflict (address) where deleted_at is null do update set
        status = 'pending', source = excluded.source, locale = excluded.locale,
        token_hash = excluded.token_hash, requested_at = now(), updated_at = now()
      where mail_consent.status = 'revoked'
        or (mail_consent.status = 'pending' and mail_consent.requested_at < now() - make_interval(mins => :minutes))
      returning id`,
      {
        id: generateEntityId(undefined, "mcon"),
        address: normalizeAddress(address),
        source: details.source,
        locale: details.locale ?? null,
        token_hash: details.token_hash,
        minutes: ASK_AGAIN_MINUTES,
      }
    )
    return rowCount > 0
  }

  /** Takes back a request that could not be answered with a mail. */
  async withdraw(tokenHash: string): Promise<void> {
    await this.sql.raw(
      `delete from mail_consent where token_hash = :tokenHash and status = 'pending'`,
      { tokenHash }
    )
  }

  /** The address that a link confirms; undefined when the link is unknown or too old. */
  async confirm(tokenHash: string): Promise<string | undefined> {
    const { rows } = await this.sql.raw<{ address: string }>(
      `update mail_consent set status = 'confirmed', confirmed_at = coalesce(confirmed_at, now()), revoked_at = null, updated_at = now()
      where token_hash = :tokenHash and deleted_at is null
        and (status = 'confirmed' or (status = 'pending' and requested_at > now() - make_interval(days => :days)))
      returning address`,
      { tokenHash, days: NEWSLETTER_CONFIRM_DAYS }
    )
    return rows[0]?.address
  }

  /** Notes a choice that needs no confirmation, made in an account or brought in by an import. */
  async note(
    address: string,
    consent: { wanted: boolean; source: string } & Partial<
      Pick<MailConsentDTO, "first_name" | "last_name">
    >
  ): Promise<void> {
    await this.sql.raw(
      `insert into mail_consent (id, address, status, source, first_name, last_name, requested_at, confirmed_at, revoked_at)
      values (:id, :address, :status, :source, :first, :last, now(), case when :wanted then now() end, case when :wanted then null else now() end)
      on conflict (address) where deleted_at is null do update set
        status = excluded.status,
        source = case when :wanted then excluded.source else mail_consent.source end,
        first_name = coalesce(excluded.first_name, mail_consent.first_name),
        last_name = coalesce(excluded.last_name, mail_consent.last_name),
        confirmed_at = case when :wanted then coalesce(case when mail_consent.status = 'confirmed' then mail_consent.confirmed_at end, now())
          else mail_consent.confirmed_at end,
        revoked_at = excluded.revoked_at, updated_at = now()`,
      {
        id: generateEntityId(undefined, "mcon"),
        address: normalizeAddress(address),
        status: consent.wanted ? "confirmed" : "revoked",
        source: consent.source,
        first: consent.first_name ?? null,
        last: consent.last_name ?? null,
        wanted: consent.wanted,
      }
    )
  }

  /** Ends a consent, when there is one. */
  async revoke(address: string): Promise<void> {
    await this.sql.raw(
      `update mail_consent set status = 'revoked', revoked_at = now(), updated_at = now()
      where address = :address and status <> 'revoked' and deleted_at is null`,
      { address: normalizeAddress(address) }
    )
  }
}
