/** A row that holds an email address. */
export type EmailHolder = { id: string; email: string }

/** Rows whose emails are one address in different spellings. */
export type EmailClash = { email: string; holders: EmailHolder[] }

/**
 * Sorts rows whose email has capitals into those that may be written in lower
 * case, and those that would then be a second one.
 *
 * @param rows every row that shares its address, in lower case, with one that has capitals
 */
export function sortEmails(rows: EmailHolder[]): {
  clashes: EmailClash[]
  single: EmailHolder[]
} {
  const byAddress = new Map<string, EmailHolder[]>()
  for (const row of rows) {
    const address = row.email.toLowerCase()
    byAddress.set(address, [...(byAddress.get(address) ?? []), row])
  }
  const clashes: EmailClash[] = []
  const single: EmailHolder[] = []
  for (const [email, holders] of byAddress) {
    if (holders.length > 1) {
      clashes.push({ email, holders })
    } else if (holders[0].email !== email) {
      single.push(holders[0])
    }
  }
  return { clashes, single }
}
