import type { MailTransport } from "./types"

/** Sends nothing: the message rests in the outbox, to be read by the admins. */
export function mailboxTransport(): MailTransport {
  return { name: "mailbox", send: async () => ({}) }
}
