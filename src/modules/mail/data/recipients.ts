import { createHash } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import { normalizeAddress } from "../../../utils/mail-address"
import type { MailMessageDTO, MailPreferences } from "../types"
import { DEFAULT_MAIL_PREFERENCES } from "../types"
import type { Sql } from "./knex"

type Recipient = {
  to: string
  customer_id?: string | null
  category: MailMessageDTO["category"]
}

type PreferenceRow = MailPreferences & {
  address: string
  customer_id: string | null
}

/** Who wants which mail, and who must not get any. */
export class MailRecipients {
  constructor(private readonly sql: Sql) {}

  /** For each recipient why not to write to them; undefined where nothing stands against it. */
  async refusals(recipients: Recipient[]): Promise<(string | undefined)[]> {
    const addresses = unique(recipients.map(({ to }) => normalizeAddress(to)))
    const { rows: suppressions } = await this.sql.raw<{
      address: string
      scope: "all" | "marketing"
      reason: string
    }>(
      `select address, scope, reason from mail_suppression where address = any(:addresses) and deleted_at is null`,
      {
        addresses: addresses.flatMap((address) => [
          address,
          erasedAddress(address),
        ]),
      }
    )
    const preferences = recipients.some(
      ({ category }) => category !== "transactional"
    )
      ? await this.preferenceRows(
          addresses,
          recipients.flatMap(({ customer_id }) => customer_id ?? [])
        )
      : []
    const suppressed = (address: string, scope: string) =>
      suppressions.find(
        (row) =>
          row.scope === scope &&
          (row.address === address || row.address === erasedAddress(address))
      )
    const index = suppressions.length ? suppressed : () => undefined
    const byAddress = new Map(preferences.map((row) => [row.address, row]))
    const byCustomer = new Map(
      preferences.map((row) => [row.customer_id ?? "", row])
    )
    return recipients.map(({ to, category, customer_id }) => {
      const address = normalizeAddress(to)
      const all = index(address, "all")
      if (all) {
        return `The address is suppressed: ${all.reason}`
      }
      if (category === "transactional") {
        return undefined
      }
      const optional = index(address, "marketing")
      if (optional) {
        return `The address wants no such mail: ${optional.reason}`
      }
      const wants =
        (customer_id ? byCustomer.get(customer_id) : undefined) ??
        byAddress.get(address) ??
        DEFAULT_MAIL_PREFERENCES
      return wants[category]
        ? undefined
        : `The recipient does not want ${category} mail`
    })
  }

  /** A person's preferences, by customer first, since their address may have changed. */
  async preferences(person: {
    address: string
    customer_id?: string
  }): Promise<MailPreferences> {
    const address = normalizeAddress(person.address)
    const rows = await this.preferenceRows(
      [address],
      person.customer_id ? [person.customer_id] : []
    )
    const row =
      rows.find(
        (own) => person.customer_id && own.customer_id === person.customer_id
      ) ?? rows.find((own) => own.address === address)
    const { marketing, restock, reviews } = row ?? DEFAULT_MAIL_PREFERENCES
    return { marketing, restock, reviews }
  }

  /** Changes what is named, keeps the rest. */
  async setPreferences(
    person: { address: string; customer_id?: string | null },
    change: Partial<MailPreferences>
  ): Promise<void> {
    const address = normalizeAddress(person.address)
    await this.sql.transaction(async (sql) => {
      if (person.customer_id) {
        // A customer whose address changed takes their row along.
        await sql.raw(
          `delete from mail_preference where address = :address and customer_id is null
            and exists (select 1 from mail_preference own where own.customer_id = :customer)`,
          { address, customer: person.customer_id }
        )
        await sql.raw(
          `update mail_preference set address = :address, updated_at = now()
          where customer_id = :customer and address <> :address
            and not exists (select 1 from mail_preference taken where taken.address = :address)`,
          { address, customer: person.customer_id }
        )
      }
      await sql.raw(
        `insert into mail_preference (id, address, customer_id, marketing, restock, reviews)
        values (:id, :address, :customer, coalesce(:marketing, false), coalesce(:restock, true), coalesce(:reviews, true))
        on conflict (address) where deleted_at is null do update set
          customer_id = coalesce(excluded.customer_id, mail_preference.customer_id),
          marketing = coalesce(:marketing, mail_preference.marketing),
          restock = coalesce(:restock, mail_preference.restock),
          reviews = coalesce(:reviews, mail_preference.reviews),
          updated_at = now()`,
        {
          id: generateEntityId(undefined, "mpre"),
          address,
          customer: person.customer_id ?? null,
          marketing: change.marketing ?? null,
          restock: change.restock ?? null,
          reviews: change.reviews ?? null,
        }
      )
    })
  }

  async suppress(
    address: string,
    scope: "all" | "marketing",
    reason: string
  ): Promise<void> {
    await this.sql.raw(
      `insert into mail_suppression (id, address, scope, reason) values (:id, :address, :scope, :reason) on conflict do nothing`,
      {
        id: generateEntityId(undefined, "msup"),
        address: normalizeAddress(address),
        scope,
        reason: reason.slice(0, 500),
      }
    )
  }

  /** Someone asked for marketing again: an earlier complaint no longer stands against it. */
  async liftMarketing(address: string): Promise<void> {
    await this.sql.raw(
      `delete from mail_suppression where address = any(:addresses) and scope = 'marketing'`,
      {
        addresses: [
          normalizeAddress(address),
          erasedAddress(normalizeAddress(address)),
        ],
      }
    )
  }

  private async preferenceRows(
    addresses: string[],
    customers: string[]
  ): Promise<PreferenceRow[]> {
    const { rows } = await this.sql.raw<PreferenceRow>(
      `select address, customer_id, marketing, restock, reviews from mail_preference
      where (address = any(:addresses) or customer_id = any(:customers)) and deleted_at is null`,
      { addresses, customers: unique(customers) }
    )
    return rows
  }
}

/** What stands for the address of an erased person: it can be compared, not read. */
export function erasedAddress(address: string): string {
  return `sha256:${createHash("sha256").update(address).digest("hex")}`
}

function unique(values: string[]): string[] {
  return [...new Set(values)]
}
