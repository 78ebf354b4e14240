import { type Connection, rows } from "./connection"

/**
 * Forgets a person: their sessions are gone, what was noted keeps its kind and
 * time. Doing it again finds nothing more to do.
 */
export async function erasePerson(
  connection: Connection,
  { customer_id, emails }: { customer_id: string; emails: string[] }
): Promise<void> {
  const bindings = { customer_id, emails }
  for (const statement of [
    `delete from account_session where actor_type = 'customer' and actor_id = :customer_id`,
    `delete from account_email_change where customer_id = :customer_id`,
    `delete from account_status where customer_id = :customer_id`,
    `update account_security_event
        set email = null, ip = null, user_agent = null, details = null, updated_at = now()
      where (actor_type = 'customer' and actor_id = :customer_id)
         or (email = any(cast(:emails as text[])) and actor_type is distinct from 'user')`,
  ]) {
    await rows(connection, statement, bindings)
  }
}
