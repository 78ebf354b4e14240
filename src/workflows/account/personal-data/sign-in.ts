import { Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import type { PersonalDataHolder } from "./types"

const CUSTOMER = "customer_id"

/** How they sign in, where they are signed in, and what was noted about it. */
export const signInPersonalData: PersonalDataHolder = {
  feature: "account",
  export: async (container, { customer_id }) => {
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const mine = { actor_type: "customer", actor_id: customer_id }
    const [identities, sessions, events, suspension] = await Promise.all([
      container
        .resolve(Modules.AUTH)
        .listAuthIdentities(
          { app_metadata: { [CUSTOMER]: customer_id } },
          { relations: ["provider_identities"] }
        ),
      account.listAccountSessions(mine, { order: { created_at: "ASC" } }),
      account.listAccountSecurityEvents(mine, { order: { created_at: "ASC" } }),
      account.findSuspension(customer_id),
    ])
    return {
      sign_ins: identities.flatMap(({ provider_identities = [] }) =>
        provider_identities.map(({ provider, entity_id }) => ({
          provider,
          entity_id,
        }))
      ),
      sessions: sessions.map((session) => ({
        id: session.id,
        created_at: session.created_at,
        last_seen_at: session.last_seen_at,
        ended_at: session.ended_at,
        user_agent: session.user_agent,
        ip: session.ip,
      })),
      security_events: events.map((event) => ({
        kind: event.kind,
        created_at: event.created_at,
        email: event.email,
        user_agent: event.user_agent,
        ip: event.ip,
      })),
      suspension: suspension
        ? { suspended_at: suspension.suspended_at, reason: suspension.reason }
        : null,
    }
  },
  erase: async (container, person) => {
    await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .erasePerson(person)
    const auth = container.resolve(Modules.AUTH)
    const identities = await auth.listAuthIdentities({
      app_metadata: { [CUSTOMER]: person.customer_id },
    })
    for (const { id, app_metadata } of identities) {
      const others = Object.entries(app_metadata ?? {}).some(
        ([key, value]) => key !== CUSTOMER && value
      )
      if (others) {
        // An admin shops here too: their password stays.
        await auth.updateAuthIdentities({
          id,
          app_metadata: { ...app_metadata, [CUSTOMER]: null },
        })
      } else {
        await auth.deleteAuthIdentities([id])
      }
    }
  },
}
